grant set on parameter WORK_MEM to parity_corpus_one;
grant alter system on parameter log_min_messages to parity_corpus_one;
grant set on parameter log_min_messages to parity_corpus_one with grant option;
begin;
grant all on parameter datestyle to public;
commit;
