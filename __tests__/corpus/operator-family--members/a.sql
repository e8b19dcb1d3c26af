create operator family one using btree;
create operator family two using btree;
create operator family three using btree;
alter operator family one using btree add operator 1 < (integer, bigint);
alter operator family two using btree add function 1 btint48cmp(integer, bigint);
alter operator family three using btree owner to parity_corpus_app;
comment on operator family three using btree is 'one';
