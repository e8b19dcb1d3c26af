create subscription s connection 'host=a.invalid password=old' publication p with (connect = false, slot_name = none);
