create sequence s;
select nextval('s'), setval('s', 500);
