create publication p with (publish_generated_columns = stored);
create publication q with (publish_generated_columns = none);
