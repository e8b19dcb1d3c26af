create table t (a integer);
create policy p on t to parity_corpus_one, parity_corpus_two using (a > 0);
