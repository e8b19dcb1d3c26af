create subscription s connection 'host=nowhere.invalid dbname=x' publication q with (connect = false, slot_name = none);
alter subscription s add publication p;
