create type pair as (a text);
