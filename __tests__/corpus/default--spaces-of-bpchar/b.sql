create table t (a bpchar default 'a  '::bpchar);
