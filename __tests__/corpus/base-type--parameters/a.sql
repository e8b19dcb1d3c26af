do $$
declare spec record;
begin
  for spec in select * from (values
    ('input', 'input = *_in, output = *_out'),
    ('output', 'input = *_in, output = *_out'),
    ('receive', 'input = *_in, output = *_out'),
    ('send', 'input = *_in, output = *_out'),
    ('typmods', 'input = *_in, output = *_out'),
    ('analyzed', 'input = *_in, output = *_out'),
    ('subscripted', 'input = *_in, output = *_out'),
    ('length', 'input = *_in, output = *_out, internallength = 8'),
    ('by_value', 'input = *_in, output = *_out, internallength = 4'),
    ('aligned', 'input = *_in, output = *_out'),
    ('stored', 'input = *_in, output = *_out, storage = external'),
    ('categorised', 'input = *_in, output = *_out'),
    ('preferred', 'input = *_in, output = *_out'),
    ('with_default', 'input = *_in, output = *_out'),
    ('of_elements', 'input = *_in, output = *_out, internallength = 16'),
    ('delimited', 'input = *_in, output = *_out'),
    ('collated', 'input = *_in, output = *_out')
  ) v (name, extra) loop
    execute format('create type %1$s; create function %1$s_in(cstring) returns %1$s language internal immutable strict as ''textin'';
      create function %1$s_out(%1$s) returns cstring language internal immutable strict as ''textout'';
      create function %1$s_in2(cstring) returns %1$s language internal immutable strict as ''textin'';
      create function %1$s_out2(%1$s) returns cstring language internal immutable strict as ''textout'';
      create function %1$s_recv(internal) returns %1$s language internal stable strict as ''textrecv'';
      create function %1$s_send(%1$s) returns bytea language internal stable strict as ''textsend'';
      create type %1$s (%2$s)', spec.name, replace(spec.extra, '*', spec.name));
  end loop;
end $$;
