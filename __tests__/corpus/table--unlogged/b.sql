create unlogged table t (a integer);
