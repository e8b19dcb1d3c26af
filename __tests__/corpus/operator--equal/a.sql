create schema s;
create operator s.=== (procedure = int4eq, leftarg = int4, rightarg = int4, commutator = operator(s.===), negator = operator(s.!==), restrict = eqsel, join = eqjoinsel, hashes, merges);
create operator s.!== (procedure = int4ne, leftarg = int4, rightarg = int4, negator = operator(s.===));
create operator s.!! (procedure = int4um, rightarg = int4);
create view v as select 1 operator(s.===) 1 as a;
