grant set on parameter work_mem, shop.tenant to parity_corpus_one;
grant set, alter system on parameter log_min_messages to parity_corpus_one with grant option;
grant set on parameter "DateStyle" to public;
grant set on parameter lc_messages to parity_corpus_two;
revoke set on parameter lc_messages from parity_corpus_two;
