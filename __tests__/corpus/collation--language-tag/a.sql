create collation a (provider = icu, locale = 'de@collation=phonebook');
