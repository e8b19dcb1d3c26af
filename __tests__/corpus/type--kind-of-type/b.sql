create type x as (a text);
