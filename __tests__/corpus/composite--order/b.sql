create type pair as (b integer, a integer);
