create collation a (provider = icu, locale = 'de-u-co-phonebk');
