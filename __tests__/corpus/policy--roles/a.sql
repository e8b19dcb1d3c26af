create table t (a integer);
create policy p on t to parity_corpus_one using (a > 0);
