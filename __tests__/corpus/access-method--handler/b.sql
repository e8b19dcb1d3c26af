create function handler(internal) returns table_am_handler language internal as 'heap_tableam_handler';
create access method one type table handler handler;
create access method two type index handler bthandler;
create access method three type index handler hashhandler;
