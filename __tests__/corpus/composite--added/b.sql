create type pair as (a integer, b character varying(3));
