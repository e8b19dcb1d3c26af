create extension pgcrypto;
grant execute on function crypt(text, text) to public;
grant execute on function crypt(text, text) to parity_corpus_one;
