alter database shop set app.jwt_secret = 'old';
alter database shop set password_encryption = 'md5';
