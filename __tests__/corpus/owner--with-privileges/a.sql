create table t (a integer);
grant select on t to parity_corpus_one;
revoke truncate on t from current_user;
