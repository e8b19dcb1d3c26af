create subscription s connection 'host=nowhere.invalid  password=it\''s dbname=x' publication p with (connect = false, slot_name = none);
