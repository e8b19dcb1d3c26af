create subscription s connection 'host=a.invalid' publication p with (connect = false, slot_name = none);
