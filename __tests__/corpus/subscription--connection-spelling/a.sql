create subscription s connection 'dbname = x host=''nowhere.invalid'' password=''it\''s''' publication p with (connect = false, slot_name = none);
