create subscription s connection 'postgresql://u:old@a.invalid/x' publication p with (connect = false, slot_name = none);
