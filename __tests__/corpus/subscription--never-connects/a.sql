create subscription s connection 'host=nowhere.invalid' publication p;
alter subscription s refresh publication;
alter subscription s disable;
