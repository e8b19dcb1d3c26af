create table t (a text collate "default", b varchar collate pg_catalog."default");
