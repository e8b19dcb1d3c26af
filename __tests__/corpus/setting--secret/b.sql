alter database shop set app.jwt_secret = 'new';
alter database shop set password_encryption = 'scram-sha-256';
