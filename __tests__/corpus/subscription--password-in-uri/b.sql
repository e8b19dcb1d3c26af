create subscription s connection 'postgresql://u:new@a.invalid/x' publication p with (connect = false, slot_name = none);
