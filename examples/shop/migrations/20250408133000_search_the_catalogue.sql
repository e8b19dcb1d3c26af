create or replace function shop.slugify(title text)
  returns text
  language sql
  parallel safe
  returns null on null input
  immutable
as $fn$ select trim(both '-' from regexp_replace(lower(title), '[^a-z0-9]+', '-', 'g')) $fn$;

create unique index categories_slug on shop.categories using btree ((shop.slugify(name)));

alter table shop.products rename column name to title;
alter table shop.products alter column title set not null;

alter table shop.products
  add column discontinued_at timestamp with time zone,
  add column updated_at      timestamp with time zone not null default now(),
  add column search          tsvector
    generated always as (to_tsvector('simple'::regconfig, ((title || ' '::text) || description))) stored;

create index products_category on shop.products (category_id) include (title) where (discontinued_at isnull);
create index products_search on shop.products using gin (search);
create index products_title on shop.products using btree (lower(title) text_pattern_ops asc nulls last);

create trigger touch
  before update of title, description, price on shop.products
  for each row
  when (((old.title <> new.title) or (old.price::numeric <> new.price::numeric)))
  execute procedure shop.touch_updated_at();
