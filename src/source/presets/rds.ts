import { cronObjects, cronStandIn } from './pg-cron.js'
import { schemas } from './preset.js'
import type { Preset } from './preset.js'

/** Amazon RDS User Guide, "Function reference" of the aws_s3 extension: aws_commons.create_s3_uri, create_aws_credentials. */
const commons = `
create schema if not exists aws_commons;
do $$ begin
  if to_regtype('aws_commons._s3_uri_1') is null then
    create type aws_commons._s3_uri_1 as (bucket text, file_path text, region text);
    create type aws_commons._aws_credentials_1 as (access_key text, secret_key text, session_token text);
    create type aws_commons._lambda_function_arn_1 as (function_name text, region text);
  end if;
end $$;
create or replace function aws_commons.create_s3_uri(bucket text, file_path text, region text) returns aws_commons._s3_uri_1
  language sql immutable as 'select row($1, $2, $3)::aws_commons._s3_uri_1';
create or replace function aws_commons.create_aws_credentials(access_key text, secret_key text, session_token text) returns aws_commons._aws_credentials_1
  language sql immutable as 'select row($1, $2, $3)::aws_commons._aws_credentials_1';
create or replace function aws_commons.create_lambda_function_arn(function_name text, region text default null) returns aws_commons._lambda_function_arn_1
  language sql immutable as 'select row($1, $2)::aws_commons._lambda_function_arn_1';
`

/** The same reference. Nothing is imported. */
const s3 = `${commons}
create schema if not exists aws_s3;
create or replace function aws_s3.table_import_from_s3(table_name text, column_list text, options text, s3_info aws_commons._s3_uri_1) returns text
  language sql as 'select null::text';
create or replace function aws_s3.table_import_from_s3(
  table_name text, column_list text, options text, s3_info aws_commons._s3_uri_1, credentials aws_commons._aws_credentials_1
) returns text language sql as 'select null::text';
`

/** Amazon RDS User Guide, "AWS Lambda function and parameter reference". Nothing is invoked. */
const lambda = `${commons}
create schema if not exists aws_lambda;
${['json', 'jsonb'].flatMap((type) => ['text', 'aws_commons._lambda_function_arn_1'].map((name) => `
create or replace function aws_lambda.invoke(
  in function_name ${name}, in payload ${type}, ${name === 'text' ? 'in region text default null, ' : ''}in invocation_type text default 'RequestResponse',
  in log_type text default 'None', in context ${type} default null, in qualifier varchar(128) default null,
  out status_code integer, out payload ${type}, out executed_version text, out log_result text
) language sql as 'select null::integer, null::${type}, null::text, null::text';`)).join('')}
`

/**
 * Amazon RDS and Aurora. Roles: Amazon RDS User Guide, "Understanding the rds_superuser role" (rds_superuser, rds_replication,
 * rds_password), "Creating a database account using IAM authentication" (rds_iam), "Kerberos authentication" (rds_ad).
 */
export const rds: Preset = {
  roles: ['rds_superuser', 'rds_replication', 'rds_password', 'rds_iam', 'rds_ad', 'rdsadmin'],
  schemas: [],
  prelude: '',
  extensions: { aws_commons: commons, aws_s3: s3, aws_lambda: lambda, pg_cron: cronStandIn },
  owns: [...schemas('aws_commons', 'aws_s3', 'aws_lambda'), ...cronObjects]
}
