CREATE TABLE public.pickups (id integer PRIMARY KEY, updated_at timestamptz NOT NULL DEFAULT now());

CREATE FUNCTION public.touch_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  new.updated_at := now();
  return new;
end
$$;

-- Drift: disabled.
CREATE TRIGGER touch BEFORE UPDATE ON public.pickups FOR EACH ROW EXECUTE FUNCTION public.touch_updated_at();
ALTER TABLE public.pickups DISABLE TRIGGER touch;

-- Drift: the committed rule "journal_is_append_only" is not made at all.
CREATE TABLE public.journal (at timestamptz NOT NULL DEFAULT now(), entry text NOT NULL);

-- Drift: everybody sees everything.
CREATE TABLE public.complaints (id integer PRIMARY KEY, author text NOT NULL DEFAULT current_user, body text NOT NULL);
ALTER TABLE public.complaints ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_complaints ON public.complaints USING (true);

-- Drift: no row security.
CREATE TABLE public.staff_notes (id integer PRIMARY KEY, body text NOT NULL);
