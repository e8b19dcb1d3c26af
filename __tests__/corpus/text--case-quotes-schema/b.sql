create table USERS (Id integer, name text);
