create table t (a integer unique deferrable initially deferred);
