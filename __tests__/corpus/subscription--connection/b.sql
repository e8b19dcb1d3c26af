create subscription s connection 'host=b.invalid' publication p with (connect = false, slot_name = none);
