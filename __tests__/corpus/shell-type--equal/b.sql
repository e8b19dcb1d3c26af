create type public."later";
comment on type later is 'soon';
