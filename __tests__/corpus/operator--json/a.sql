create operator |=| (function = json_extract_path_text, leftarg = json, rightarg = text[]);
alter operator |=| (json, text[]) owner to parity_corpus_app;
