create table t (id serial, n serial);
