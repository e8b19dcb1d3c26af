import { readFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { diffLines } from 'diff'
import { fix, oldestAndNewest } from './fixing.js'

const later = `
alter table lending.books alter kind set default 'poems', alter author_id drop not null, alter tags drop default;
alter table lending.books add publisher text not null default 'x';
comment on column lending.books.publisher is 'who';
alter table lending.books drop constraint books_kind, add constraint books_kind check (kind in ('novel', 'poems', 'atlas', 'x'));
alter table lending.books enable trigger touch;
alter table lending.searches alter at type timestamptz(3);
alter table lending.loans alter card set default 5, no force row level security;
alter table lending.copies alter shelf_no set generated always, replica identity default;
alter table public.authors alter name set statistics 500, alter site set storage main;
alter table "Old Stock"."Item" alter noted set default '2021-01-01';
alter function lending.slug(text) owner to library_reader;
alter sequence public.tiny increment 5;
alter type lending.state add value 'gone' after 'lost';
comment on view public.novels is 'changed';
create table public.extra (id int generated always as identity primary key, b text unique);
grant select, insert on public.extra to library_reader;
grant update on lending.loans to library_reader;
revoke select on lending.searches from library_reader;
revoke usage on type lending.state from library_reader;
create index on lending.visits (room);
`

test.each(oldestAndNewest)('check --fix brings a dump that is behind up to date, line by line, on PostgreSQL %i', async (major) => {
  const dumps = new URL('../cli/dumps/', import.meta.url)
  const text = async (name: string): Promise<string> => (await readFile(new URL(name, dumps), 'utf8')).replace('NULLS NOT DISTINCT', '').replace('nulls not distinct', '')
  const schema = await text('15.sql')
  const { outcome, read, warnings } = await fix({ 'schema.sql': schema, 'migrations/1.sql': await text('15.source.sql'), 'migrations/2.sql': later }, {}, major)
  expect(outcome.report.changes).toEqual([])
  expect(warnings.filter((each) => each.startsWith('--fix'))).toEqual([])
  const written = diffLines(schema, read('schema.sql')).flatMap(({ added, value }) => (added ? value.split('\n').filter((line) => line !== '') : []))
  expect(written).toEqual([
    `CREATE TYPE lending.state AS ENUM ('shelved', 'reserved', 'lent', 'lost', 'gone');`,
    'ALTER TABLE ONLY lending.loans NO FORCE ROW LEVEL SECURITY;',
    'ALTER FUNCTION lending.slug(title text) OWNER TO library_reader;',
    'ALTER TABLE ONLY public.authors ALTER COLUMN name SET STATISTICS 500;',
    'ALTER TABLE ONLY public.authors ALTER COLUMN site SET STORAGE MAIN;',
    `    noted date DEFAULT '2021-01-01'::date`,
    '    author_id bigint,',
    `    kind character varying(20) DEFAULT 'poems'::character varying,`,
    '    tags text[] NOT NULL,',
    `    publisher text DEFAULT 'x'::text NOT NULL,`,
    expect.stringMatching(/^ {4}CONSTRAINT books_kind CHECK .*'x'/),
    'COMMENT ON CONSTRAINT books_kind ON lending.books IS NULL;',
    'ALTER TABLE ONLY lending.copies REPLICA IDENTITY DEFAULT;',
    'ALTER TABLE lending.copies ALTER COLUMN shelf_no ADD GENERATED ALWAYS AS IDENTITY (',
    '    at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP',
    `COMMENT ON VIEW public.novels IS 'changed';`,
    'CREATE SEQUENCE public.tiny AS smallint START WITH 1 INCREMENT BY 5 MINVALUE 1 MAXVALUE 32767 CACHE 1 NO CYCLE;',
    `ALTER TABLE ONLY "Old Stock"."Map" ALTER COLUMN noted SET DEFAULT '2021-01-01'::date;`,
    'ALTER TABLE ONLY lending.loans ALTER COLUMN card SET DEFAULT 5;',
    'ALTER TABLE lending.books ENABLE TRIGGER touch;',
    'GRANT SELECT, UPDATE ON TABLE lending.loans TO library_reader;',
    'CREATE TABLE public.extra (',
    '    id integer GENERATED ALWAYS AS IDENTITY NOT NULL,',
    '    b text',
    ');',
    'ALTER TABLE ONLY public.extra ADD CONSTRAINT extra_b_key UNIQUE (b);',
    'ALTER TABLE ONLY public.extra ADD CONSTRAINT extra_pkey PRIMARY KEY (id);',
    'GRANT INSERT, SELECT ON TABLE public.extra TO library_reader;',
    'CREATE INDEX visits_room_idx ON lending.visits USING btree (room);',
    `COMMENT ON COLUMN lending.books.publisher IS 'who';`
  ])
  expect(read('schema.sql')).toMatch(/;\n\n--\n-- PostgreSQL database dump complete\n--\n\n\\unrestrict \w+\n\n$/)
})
