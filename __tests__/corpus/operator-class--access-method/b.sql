create operator class own for type integer using btree as operator 1 <;
