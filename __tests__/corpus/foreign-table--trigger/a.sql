create foreign data wrapper w;
create server s foreign data wrapper w;
create function t() returns trigger language plpgsql as 'begin return new; end';
create foreign table f (a integer) server s;
create trigger g before insert on f for each row execute function t();
create trigger h before insert on f for each row execute function t();
