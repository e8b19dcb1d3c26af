create function handler() returns language_handler language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create language la handler plpgsql_call_handler;
create language lb handler plpgsql_call_handler;
create language lc handler plpgsql_call_handler;
create language ld handler plpgsql_call_handler validator plpgsql_validator;
create trusted language le handler plpgsql_call_handler;
alter language le owner to parity_corpus_app;
grant usage on language le to parity_corpus_one;
comment on language le is 'one';
