create extension pgcrypto;
revoke execute on function crypt(text, text) from public;
