create subscription s connection 'host=a.invalid password=new' publication p with (connect = false, slot_name = none);
