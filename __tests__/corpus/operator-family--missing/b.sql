create schema s;
create operator family s.own using btree;
alter operator family s.own using btree add operator 1 < (integer, bigint);
