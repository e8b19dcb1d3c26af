create table t (a integer);
create rule r as on delete to t do also nothing;
