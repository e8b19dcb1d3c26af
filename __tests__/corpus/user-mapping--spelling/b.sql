create foreign data wrapper w;
create server s foreign data wrapper w;
create user mapping for current_user server s;
alter user mapping for current_role server s options (add password 'b', "user" 'a');
create user mapping if not exists for public server s;
create user mapping if not exists for public server s options (a 'b');
