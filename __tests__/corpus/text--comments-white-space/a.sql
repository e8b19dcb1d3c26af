-- users of the shop
create table users (
  id   integer,   -- the key
  name text /* as /* they */ spell it */
);
