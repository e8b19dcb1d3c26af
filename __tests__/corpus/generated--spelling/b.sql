create table t (price numeric, net numeric generated always as ((price / (1.19))) stored, name text, up text generated always as (upper((name || 'x'::text))) stored);
