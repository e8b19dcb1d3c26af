create sequence s increment 5 cache 20 cycle;
