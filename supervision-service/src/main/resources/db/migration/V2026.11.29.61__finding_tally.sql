-- What the heat map counts, kept in the transaction of the change (deploy/adr says why): findings that were not rejected, by
-- the month in which they were raised, unit, and wind. Where a unit stands in the tree is asked when the map is read, so
-- that units may move.
CREATE TABLE finding_tally (
    month   date   NOT NULL CHECK (extract(day FROM month) = 1),
    unit_id uuid   NOT NULL REFERENCES unit,
    wind    text   NOT NULL CHECK (wind ~ '^W[1-9]$'),
    minor   bigint NOT NULL,
    general bigint NOT NULL,
    major   bigint NOT NULL,
    PRIMARY KEY (month, unit_id, wind)
);

CREATE FUNCTION month_of(day date) RETURNS date LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN day - (extract(day FROM day)::int - 1);

-- A difference may be negative while it is being added, but never what comes out.
CREATE FUNCTION finding_tally_sound() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the tally of findings does not fit the findings'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'finding_tally_sound';
END $$;
CREATE TRIGGER finding_tally_sound AFTER INSERT OR UPDATE ON finding_tally FOR EACH ROW
    WHEN (least(NEW.minor, NEW.general, NEW.major) < 0) EXECUTE FUNCTION finding_tally_sound();

-- Once a statement, so that a million rows cost one aggregation; in the order of the key, so that two statements that
-- touch the same cells wait for each other instead of deadlocking. A step that changes no cell writes none.
CREATE FUNCTION finding_tally_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO finding_tally AS t (month, unit_id, wind, minor, general, major)
    SELECT month_of(raised_on), unit_id, left(wind_code, 2),
           count(*) FILTER (WHERE severity = 'MINOR'),
           count(*) FILTER (WHERE severity = 'GENERAL'),
           count(*) FILTER (WHERE severity = 'MAJOR')
    FROM now_rows WHERE state <> 'REJECTED' GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
    ON CONFLICT (month, unit_id, wind) DO UPDATE
        SET minor = t.minor + excluded.minor, general = t.general + excluded.general, major = t.major + excluded.major;
    RETURN NULL;
END $$;
CREATE FUNCTION finding_tally_updated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO finding_tally AS t (month, unit_id, wind, minor, general, major)
    SELECT month_of(raised_on), unit_id, left(wind_code, 2),
           coalesce(sum(sign) FILTER (WHERE severity = 'MINOR'), 0),
           coalesce(sum(sign) FILTER (WHERE severity = 'GENERAL'), 0),
           coalesce(sum(sign) FILTER (WHERE severity = 'MAJOR'), 0)
    FROM (SELECT raised_on, unit_id, wind_code, severity, 1 AS sign FROM now_rows WHERE state <> 'REJECTED'
          UNION ALL
          SELECT raised_on, unit_id, wind_code, severity, -1 FROM was_rows WHERE state <> 'REJECTED') AS change
    GROUP BY 1, 2, 3
    HAVING coalesce(sum(sign) FILTER (WHERE severity = 'MINOR'), 0) <> 0
        OR coalesce(sum(sign) FILTER (WHERE severity = 'GENERAL'), 0) <> 0
        OR coalesce(sum(sign) FILTER (WHERE severity = 'MAJOR'), 0) <> 0
    ORDER BY 1, 2, 3
    ON CONFLICT (month, unit_id, wind) DO UPDATE
        SET minor = t.minor + excluded.minor, general = t.general + excluded.general, major = t.major + excluded.major;
    RETURN NULL;
END $$;
CREATE TRIGGER finding_tally_inserted AFTER INSERT ON finding REFERENCING NEW TABLE AS now_rows
    FOR EACH STATEMENT EXECUTE FUNCTION finding_tally_inserted();
CREATE TRIGGER finding_tally_updated AFTER UPDATE ON finding REFERENCING OLD TABLE AS was_rows NEW TABLE AS now_rows
    FOR EACH STATEMENT EXECUTE FUNCTION finding_tally_updated();
-- Findings are cases: they are rejected or closed, never deleted.
CREATE TRIGGER finding_kept BEFORE DELETE OR TRUNCATE ON finding FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

INSERT INTO finding_tally (month, unit_id, wind, minor, general, major)
SELECT month_of(raised_on), unit_id, left(wind_code, 2),
       count(*) FILTER (WHERE severity = 'MINOR'),
       count(*) FILTER (WHERE severity = 'GENERAL'),
       count(*) FILTER (WHERE severity = 'MAJOR')
FROM finding WHERE state <> 'REJECTED' GROUP BY 1, 2, 3;

-- Causes of a period, and the cases that were closed in one.
CREATE INDEX finding_raised ON finding (raised_on, unit_id) INCLUDE (cause_code, state);
CREATE INDEX rectification_order_closed ON rectification_order (closed_on) INCLUDE (finding_id, issued_on) WHERE closed_on IS NOT NULL;
-- Breaches that wait for a consequence.
CREATE INDEX finding_confirmed ON finding (decided_on) INCLUDE (unit_id) WHERE state = 'CONFIRMED';
