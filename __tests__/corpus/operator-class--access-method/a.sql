create operator class own for type integer using btree as operator 1 <;
create operator class own for type integer using hash as operator 1 =;
