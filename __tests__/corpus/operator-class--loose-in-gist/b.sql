create operator class own for type point using gist as
  function 1 gist_point_consistent(internal, point, smallint, oid, internal), function 2 gist_box_union(internal, internal), function 5 gist_box_penalty(internal, internal, internal),
  function 6 gist_box_picksplit(internal, internal), function 7 gist_box_same(box, box, internal), storage box;
alter operator family own using gist add operator 1 << (point, point), operator 15 <-> (point, point) for order by float_ops,
  function 8 (point, point) gist_point_distance(internal, point, smallint, oid, internal);
