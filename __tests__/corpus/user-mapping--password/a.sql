create foreign data wrapper w;
create server s foreign data wrapper w;
create user mapping for public server s options ("user" 'a', password 'old');
create user mapping for corpus_one server s options (password 'same');
