create function own(internal, internal, internal, internal) returns internal language internal strict as 'dsimple_lexize';
create text search template a (init = dsimple_init, lexize = dsimple_lexize);
create text search template b (init = dsimple_init, lexize = dsimple_lexize);
create text search template c (lexize = dsimple_lexize);
comment on text search template c is 'one';
