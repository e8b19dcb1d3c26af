create foreign data wrapper w;
create server s foreign data wrapper w;
create foreign table f (a integer, gone date, b character varying) server s;
alter table f alter a set default (1), drop gone;
alter foreign table f add constraint k check (b = any (array['x'::varchar, 'y'::varchar]));
