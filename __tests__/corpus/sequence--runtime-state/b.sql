create sequence s start 1 increment 1 minvalue 1 cache 1 no cycle;
