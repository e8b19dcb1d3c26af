create subscription gone connection 'host=nowhere.invalid' publication p with (copy_data = false, create_slot);
drop subscription if exists gone;
drop subscription if exists never;
create subscription s connection 'host=nowhere.invalid' publication p with (enabled = true, copy_data);
alter subscription s enable;
