create operator family own using gist;
alter operator family own using gist add operator 15 <-> (point, point) for order by integer_ops;
