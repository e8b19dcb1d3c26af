DROP INDEX people_email;
