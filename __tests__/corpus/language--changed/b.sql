create function handler() returns language_handler language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create trusted language la handler plpgsql_call_handler;
create language lb handler handler;
create language lc handler plpgsql_call_handler inline plpgsql_inline_handler;
create language ld handler plpgsql_call_handler;
create trusted language le handler plpgsql_call_handler;
alter language le owner to parity_corpus_audit;
revoke usage on language le from public;
comment on language le is 'two';
