do $$
declare spec record;
begin
  for spec in select * from (values
    ('input', 'input = *_in2, output = *_out'),
    ('output', 'input = *_in, output = *_out2'),
    ('receive', 'input = *_in, output = *_out, receive = *_recv'),
    ('send', 'input = *_in, output = *_out, send = *_send'),
    ('typmods', 'input = *_in, output = *_out, typmod_in = varchartypmodin, typmod_out = varchartypmodout'),
    ('analyzed', 'input = *_in, output = *_out, analyze = array_typanalyze'),
    ('subscripted', 'input = *_in, output = *_out, subscript = jsonb_subscript_handler'),
    ('length', 'input = *_in, output = *_out, internallength = 16'),
    ('by_value', 'input = *_in, output = *_out, internallength = 4, passedbyvalue'),
    ('aligned', 'input = *_in, output = *_out, alignment = double'),
    ('stored', 'input = *_in, output = *_out, storage = main'),
    ('categorised', 'input = *_in, output = *_out, category = ''S'''),
    ('preferred', 'input = *_in, output = *_out, preferred = true'),
    ('with_default', 'input = *_in, output = *_out, default = ''it''''s'''),
    ('of_elements', 'input = *_in, output = *_out, internallength = 16, element = real'),
    ('delimited', 'input = *_in, output = *_out, delimiter = '';'''),
    ('collated', 'input = *_in, output = *_out, collatable = true')
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
