create function handler(internal) returns table_am_handler language internal as 'heap_tableam_handler';
create access method one type table handler heap_tableam_handler;
create access method two type table handler heap_tableam_handler;
create access method three type index handler hashhandler;
comment on access method three is 'hash';
