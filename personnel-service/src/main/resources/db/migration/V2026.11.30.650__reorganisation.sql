-- Reorganisations of units: an act with its document, and what it changed. What was is kept until the day when it ceased
-- to be; what is stands in the unit, the post and the file themselves.

CREATE TABLE reorganisation (
    id           uuid        PRIMARY KEY,
    number       text        NOT NULL UNIQUE CHECK (number ~ '^REORG-[0-9]{4}-[0-9]{6,}$'),
    document     text        NOT NULL CHECK (length(document) BETWEEN 1 AND 100),
    effective_on date        NOT NULL,
    reason       text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    recorded_by  text        NOT NULL,
    recorded_at  timestamptz NOT NULL
);
CREATE TRIGGER reorganisation_change BEFORE UPDATE OR DELETE OR TRUNCATE ON reorganisation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Null: from the beginning, as far as is known.
ALTER TABLE unit ADD COLUMN established_by uuid REFERENCES reorganisation;

CREATE TABLE unit_former (
    unit_id           uuid  NOT NULL REFERENCES unit,
    reorganisation_id uuid  NOT NULL REFERENCES reorganisation,
    -- The first day on which it was so no more.
    until             date  NOT NULL,
    name              text  NOT NULL,
    parent_id         uuid,
    path              ltree NOT NULL,
    establishment     int,
    status            text  NOT NULL,
    PRIMARY KEY (unit_id, reorganisation_id)
);
CREATE INDEX unit_former_name ON unit_former (name text_pattern_ops);
CREATE INDEX unit_former_act ON unit_former (reorganisation_id);
CREATE TRIGGER unit_former_change BEFORE UPDATE OR DELETE OR TRUNCATE ON unit_former FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What became of a unit: whole or in part another.
CREATE TABLE unit_succession (
    reorganisation_id uuid NOT NULL REFERENCES reorganisation,
    from_unit         uuid NOT NULL REFERENCES unit,
    to_unit           uuid NOT NULL REFERENCES unit,
    manner            text NOT NULL CHECK (manner IN ('MERGED', 'SPLIT')),
    PRIMARY KEY (reorganisation_id, from_unit, to_unit, manner),
    CHECK (from_unit <> to_unit)
);
CREATE INDEX unit_succession_from ON unit_succession (from_unit);
CREATE INDEX unit_succession_to ON unit_succession (to_unit);
CREATE TRIGGER unit_succession_change BEFORE UPDATE OR DELETE OR TRUNCATE ON unit_succession FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE post_change (
    post_id           uuid NOT NULL REFERENCES post,
    reorganisation_id uuid NOT NULL REFERENCES reorganisation,
    changed_on        date NOT NULL,
    from_unit         uuid NOT NULL REFERENCES unit,
    -- Null: the post was abolished.
    to_unit           uuid REFERENCES unit,
    PRIMARY KEY (post_id, reorganisation_id)
);
CREATE INDEX post_change_act ON post_change (reorganisation_id);
CREATE TRIGGER post_change_change BEFORE UPDATE OR DELETE OR TRUNCATE ON post_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE cadre_move (
    cadre_id          uuid NOT NULL REFERENCES cadre,
    reorganisation_id uuid NOT NULL REFERENCES reorganisation,
    from_unit         uuid NOT NULL REFERENCES unit,
    to_unit           uuid NOT NULL REFERENCES unit,
    PRIMARY KEY (cadre_id, reorganisation_id)
);
CREATE INDEX cadre_move_act ON cadre_move (reorganisation_id);
CREATE TRIGGER cadre_move_change BEFORE UPDATE OR DELETE OR TRUNCATE ON cadre_move FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Every state of a unit, each from the act that began it to the act that ended it. Ids are in the order of time.
CREATE VIEW unit_state AS
SELECT s.unit_id, b.effective_on AS since, s.until, s.name, s.parent_id, s.path, s.establishment, s.status, s.begun_by,
       s.ended_by
FROM (SELECT t.*, coalesce(lag(t.ended_by) OVER (PARTITION BY t.unit_id ORDER BY t.until NULLS LAST, t.ended_by),
                           t.established_by) AS begun_by
      FROM (SELECT f.unit_id, f.until, f.name, f.parent_id, f.path, f.establishment, f.status, f.reorganisation_id AS ended_by,
                   u.established_by
            FROM unit_former f JOIN unit u ON u.id = f.unit_id
            UNION ALL SELECT id, NULL, name, parent_id, path, establishment, status, NULL, established_by FROM unit) t) s
     LEFT JOIN reorganisation b ON b.id = s.begun_by;

-- The unit that a post belonged to on a day, and what that was called then.
CREATE FUNCTION post_unit_on(post uuid, day date) RETURNS uuid STABLE LANGUAGE sql AS $$
    SELECT coalesce(
        (SELECT c.from_unit FROM post_change c WHERE c.post_id = post AND c.changed_on > day
         ORDER BY c.changed_on, c.reorganisation_id LIMIT 1),
        (SELECT p.unit_id FROM post p WHERE p.id = post))
$$;
CREATE FUNCTION unit_name_on(unit uuid, day date) RETURNS text STABLE LANGUAGE sql AS $$
    SELECT coalesce(
        (SELECT f.name FROM unit_former f WHERE f.unit_id = unit AND f.until > day
         ORDER BY f.until, f.reorganisation_id LIMIT 1),
        (SELECT u.name FROM unit u WHERE u.id = unit))
$$;

-- Nothing is put into an abolished unit, whoever raced whom.
CREATE FUNCTION unit_in_force() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM unit u JOIN fresh f ON f.unit_id = u.id WHERE u.status = 'ABOLISHED') THEN
        RAISE EXCEPTION 'the unit is abolished' USING ERRCODE = 'check_violation', CONSTRAINT = 'unit_in_force';
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION unit_in_force_still() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM unit u WHERE u.id = NEW.unit_id AND u.status = 'ABOLISHED') THEN
        RAISE EXCEPTION 'the unit is abolished' USING ERRCODE = 'check_violation', CONSTRAINT = 'unit_in_force';
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION parent_in_force() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM unit u JOIN fresh f ON f.parent_id = u.id WHERE u.status = 'ABOLISHED') THEN
        RAISE EXCEPTION 'the unit is abolished' USING ERRCODE = 'check_violation', CONSTRAINT = 'unit_in_force';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER cadre_unit_in_force AFTER INSERT ON cadre REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION unit_in_force();
CREATE TRIGGER cadre_unit_in_force_still AFTER UPDATE OF unit_id ON cadre
    FOR EACH ROW WHEN (OLD.unit_id <> NEW.unit_id) EXECUTE FUNCTION unit_in_force_still();
CREATE TRIGGER post_unit_in_force AFTER INSERT ON post REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION unit_in_force();
CREATE TRIGGER post_unit_in_force_still AFTER UPDATE OF unit_id ON post
    FOR EACH ROW WHEN (OLD.unit_id <> NEW.unit_id) EXECUTE FUNCTION unit_in_force_still();
CREATE TRIGGER unit_parent_in_force AFTER INSERT ON unit REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION parent_in_force();
