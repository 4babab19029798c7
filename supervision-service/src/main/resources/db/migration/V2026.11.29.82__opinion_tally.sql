-- What the heat map counts of opinions and claims beside findings, kept as finding_tally is (deploy/adr/0024): those that
-- were not taken back, by the month in which they came, unit, and wind. One of several winds counts in each of them, once.
CREATE TABLE opinion_tally (
    month    date   NOT NULL CHECK (extract(day FROM month) = 1),
    unit_id  uuid   NOT NULL REFERENCES unit,
    wind     text   NOT NULL CHECK (wind ~ '^W[1-9]$'),
    opinions bigint NOT NULL,
    claims   bigint NOT NULL,
    PRIMARY KEY (month, unit_id, wind)
);

CREATE FUNCTION opinion_tally_sound() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the tally of opinions does not fit the opinions'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'opinion_tally_sound';
END $$;
CREATE TRIGGER opinion_tally_sound AFTER INSERT OR UPDATE ON opinion_tally FOR EACH ROW
    WHEN (least(NEW.opinions, NEW.claims) < 0) EXECUTE FUNCTION opinion_tally_sound();

-- An opinion is written before its winds, so that it is counted with them. A code of a wind that the opinion has already
-- by another code counts nothing.
CREATE FUNCTION opinion_tally_coded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO opinion_tally AS t (month, unit_id, wind, opinions, claims)
    SELECT month_of(o.received_on), o.unit_id, fresh.wind,
           count(*) FILTER (WHERE o.kind = 'OPINION'), count(*) FILTER (WHERE o.kind = 'CLAIM')
    FROM (SELECT w.opinion_id, left(w.wind_code, 2) AS wind
          FROM opinion_wind w LEFT JOIN now_rows n ON n.opinion_id = w.opinion_id AND n.wind_code = w.wind_code
          WHERE w.opinion_id IN (SELECT opinion_id FROM now_rows)
          GROUP BY 1, 2 HAVING bool_and(n.opinion_id IS NOT NULL)) AS fresh
    JOIN opinion o ON o.id = fresh.opinion_id
    WHERE o.state <> 'WITHDRAWN' GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
    ON CONFLICT (month, unit_id, wind) DO UPDATE
        SET opinions = t.opinions + excluded.opinions, claims = t.claims + excluded.claims;
    RETURN NULL;
END $$;
CREATE FUNCTION opinion_tally_updated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO opinion_tally AS t (month, unit_id, wind, opinions, claims)
    SELECT month_of(received_on), unit_id, wind,
           coalesce(sum(sign) FILTER (WHERE kind = 'OPINION'), 0), coalesce(sum(sign) FILTER (WHERE kind = 'CLAIM'), 0)
    FROM (SELECT id, received_on, unit_id, kind, 1 AS sign FROM now_rows WHERE state <> 'WITHDRAWN'
          UNION ALL
          SELECT id, received_on, unit_id, kind, -1 FROM was_rows WHERE state <> 'WITHDRAWN') AS change
    JOIN (SELECT DISTINCT opinion_id, left(wind_code, 2) AS wind FROM opinion_wind
          WHERE opinion_id IN (SELECT id FROM now_rows)) AS winds ON winds.opinion_id = change.id
    GROUP BY 1, 2, 3
    HAVING coalesce(sum(sign) FILTER (WHERE kind = 'OPINION'), 0) <> 0
        OR coalesce(sum(sign) FILTER (WHERE kind = 'CLAIM'), 0) <> 0
    ORDER BY 1, 2, 3
    ON CONFLICT (month, unit_id, wind) DO UPDATE
        SET opinions = t.opinions + excluded.opinions, claims = t.claims + excluded.claims;
    RETURN NULL;
END $$;
CREATE TRIGGER opinion_tally_coded AFTER INSERT ON opinion_wind REFERENCING NEW TABLE AS now_rows
    FOR EACH STATEMENT EXECUTE FUNCTION opinion_tally_coded();
CREATE TRIGGER opinion_tally_updated AFTER UPDATE ON opinion REFERENCING OLD TABLE AS was_rows NEW TABLE AS now_rows
    FOR EACH STATEMENT EXECUTE FUNCTION opinion_tally_updated();
-- A classification stays as it was made, and opinions are cases as findings are.
CREATE TRIGGER opinion_wind_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON opinion_wind FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER opinion_kept BEFORE DELETE OR TRUNCATE ON opinion FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

INSERT INTO opinion_tally (month, unit_id, wind, opinions, claims)
SELECT month_of(o.received_on), o.unit_id, w.wind,
       count(*) FILTER (WHERE o.kind = 'OPINION'), count(*) FILTER (WHERE o.kind = 'CLAIM')
FROM opinion o JOIN (SELECT DISTINCT opinion_id, left(wind_code, 2) AS wind FROM opinion_wind) AS w ON w.opinion_id = o.id
WHERE o.state <> 'WITHDRAWN' GROUP BY 1, 2, 3;

-- Whether what was closed came back: findings like it since.
CREATE INDEX finding_like ON finding (unit_id, wind_code, raised_on) WHERE state <> 'REJECTED';
