-- Appraisal schemes: drafts may be changed, what is published is frozen.

CREATE TABLE scheme (
    id           uuid        PRIMARY KEY,
    code         text        NOT NULL CONSTRAINT scheme_code UNIQUE,
    name         text        NOT NULL,
    applies_to   text        NOT NULL CHECK (applies_to IN ('LEADER', 'GENERAL')),
    state        text        NOT NULL CHECK (state IN ('DRAFT', 'PUBLISHED')),
    published_at timestamptz,
    version      bigint      NOT NULL,
    UNIQUE (id, applies_to),
    CHECK ((state = 'PUBLISHED') = (published_at IS NOT NULL))
);

CREATE TABLE indicator (
    scheme_id uuid    NOT NULL REFERENCES scheme,
    position  int     NOT NULL CHECK (position >= 0),
    code      text    NOT NULL,
    name      text    NOT NULL,
    kind      text    NOT NULL CHECK (kind IN ('QUANT', 'QUAL')),
    weight    numeric NOT NULL CHECK (weight > 0 AND weight <= 100),
    target    numeric CHECK (target > 0),
    unit      text,
    direction text    CHECK (direction IN ('DIRECT', 'REVERSE')),
    source    text,
    question  text,
    PRIMARY KEY (scheme_id, position),
    -- Deferred, because indicators may change places.
    CONSTRAINT indicator_code UNIQUE (scheme_id, code) DEFERRABLE INITIALLY DEFERRED,
    CHECK (CASE kind
        WHEN 'QUANT' THEN target IS NOT NULL AND unit IS NOT NULL AND direction IS NOT NULL AND question IS NULL
        ELSE target IS NULL AND unit IS NULL AND direction IS NULL AND question IS NOT NULL
    END)
);

CREATE FUNCTION scheme_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state = 'PUBLISHED' THEN
        RAISE EXCEPTION 'a published scheme is frozen' USING ERRCODE = 'restrict_violation';
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    IF NEW.state = 'PUBLISHED' AND
       (SELECT coalesce(sum(weight), 0) FROM indicator WHERE scheme_id = NEW.id) <> 100 THEN
        RAISE EXCEPTION 'the weights of a published scheme sum to 100' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER scheme_change BEFORE UPDATE OR DELETE ON scheme FOR EACH ROW EXECUTE FUNCTION scheme_refuse_change();

CREATE FUNCTION indicator_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM scheme WHERE id = coalesce(NEW.scheme_id, OLD.scheme_id) AND state = 'PUBLISHED') THEN
        RAISE EXCEPTION 'the indicators of a published scheme are frozen' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER indicator_change BEFORE INSERT OR UPDATE OR DELETE ON indicator
    FOR EACH ROW EXECUTE FUNCTION indicator_refuse_change();
