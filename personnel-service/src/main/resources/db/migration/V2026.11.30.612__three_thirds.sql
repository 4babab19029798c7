-- Three-thirds (M01): how the working time of cadres divides into daily work, the grassroots and research.

CREATE TABLE work_time (
    id          uuid   PRIMARY KEY,
    cadre_id    uuid   NOT NULL REFERENCES cadre,
    day         date   NOT NULL,
    portion     text   NOT NULL CHECK (portion IN ('FULL', 'MORNING', 'AFTERNOON')),
    -- Half-days, the morning from 0 to 1.
    halves      int4range NOT NULL GENERATED ALWAYS AS (CASE portion
                    WHEN 'FULL' THEN int4range(0, 2) WHEN 'MORNING' THEN int4range(0, 1) ELSE int4range(1, 2) END) STORED,
    bucket      text   NOT NULL CHECK (bucket IN ('DAILY', 'GRASSROOTS', 'RESEARCH')),
    content     text   NOT NULL CHECK (length(content) BETWEEN 1 AND 500),
    entered_by  text   NOT NULL,
    entered_at  timestamptz NOT NULL,
    -- What was entered in error stays on record.
    cancelled_by  text,
    cancelled_for text CHECK (length(cancelled_for) BETWEEN 1 AND 2000),
    CHECK ((cancelled_by IS NULL) = (cancelled_for IS NULL)),
    -- One bucket a half-day, at most one day a date.
    CONSTRAINT work_time_once EXCLUDE USING gist (cadre_id WITH =, day WITH =, halves WITH &&)
        WHERE (cancelled_by IS NULL)
);
CREATE INDEX work_time_cadre ON work_time (cadre_id, day);

-- Three-togethers days are part of the grassroots third: a half-day of theirs is in no other bucket, whichever of the
-- two is written first. The cadre is held, so that of two at once the second sees the first.
CREATE FUNCTION work_time_in_one_bucket() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    other boolean;
BEGIN
    PERFORM FROM cadre WHERE id = NEW.cadre_id FOR NO KEY UPDATE;
    IF TG_TABLE_NAME = 'work_time' THEN
        other := EXISTS (SELECT FROM together_day d WHERE d.cadre_id = NEW.cadre_id AND d.day = NEW.day
            AND d.state NOT IN ('REJECTED', 'CANCELLED') AND d.halves && CASE NEW.portion WHEN 'FULL' THEN int4range(0, 2)
                WHEN 'MORNING' THEN int4range(0, 1) ELSE int4range(1, 2) END);
    ELSE
        other := EXISTS (SELECT FROM work_time w WHERE w.cadre_id = NEW.cadre_id AND w.day = NEW.day
            AND w.cancelled_by IS NULL AND w.bucket <> 'GRASSROOTS' AND w.halves && CASE NEW.portion
                WHEN 'FULL' THEN int4range(0, 2) WHEN 'MORNING' THEN int4range(0, 1) ELSE int4range(1, 2) END);
    END IF;
    IF other THEN
        RAISE EXCEPTION 'a half-day is in one bucket'
            USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'work_time_in_one_bucket';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER work_time_in_one_bucket BEFORE INSERT ON work_time
    FOR EACH ROW WHEN (NEW.bucket <> 'GRASSROOTS') EXECUTE FUNCTION work_time_in_one_bucket();
CREATE TRIGGER work_time_in_one_bucket BEFORE INSERT ON together_day
    FOR EACH ROW EXECUTE FUNCTION work_time_in_one_bucket();
