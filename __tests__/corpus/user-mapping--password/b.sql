create foreign data wrapper w;
create server s foreign data wrapper w;
create user mapping for public server s options ("user" 'a', password 'new');
create user mapping for corpus_one server s options (password 'same');
