create type mood as enum ('Sad');
