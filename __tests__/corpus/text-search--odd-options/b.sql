create text search dictionary d (template = snowball, "stopwords" = 'english', language = 'english');
