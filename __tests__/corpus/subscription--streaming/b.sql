create subscription s connection 'host=nowhere.invalid dbname=x' publication p with (connect = false, slot_name = none, streaming = on);
