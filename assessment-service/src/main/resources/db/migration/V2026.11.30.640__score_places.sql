-- What of a score is a person's own is written while others are still being scored. Ranks need all scores, so that they
-- stand apart: in arrays, 128 persons a row, as their explanations do. The view puts both together for all who read.
CREATE TABLE score_line (
    appraisal_id uuid PRIMARY KEY,
    run_id       uuid NOT NULL,
    block        int  NOT NULL CHECK (block >= 0),
    -- The place in the arrays of the block.
    slot         int  NOT NULL CHECK (slot BETWEEN 1 AND 128),
    group_code   text NOT NULL,
    -- Unrounded, as it ranks: twelve decimal places are what the arithmetic keeps.
    score        numeric(16, 12) CHECK (score >= 0),
    reason       text,
    ceiling      text CHECK (ceiling IN ('COMPETENT', 'BASIC', 'INCOMPETENT')),
    ceiling_by   text[],
    CONSTRAINT score_line_reason CHECK ((score IS NULL) = (reason IS NOT NULL)),
    CONSTRAINT score_line_ceiling CHECK ((ceiling IS NULL) = (ceiling_by IS NULL) AND ceiling_by <> '{}')
);

CREATE FUNCTION places_fit(ranks int[], sizes int[], bottom boolean[]) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT count(*) BETWEEN 1 AND 128
           AND bool_and(p.bottom IS NOT NULL AND coalesce(p.rank BETWEEN 0 AND p.size AND (p.rank > 0 OR NOT p.bottom), false))
    FROM unnest(ranks, sizes, bottom) AS p (rank, size, bottom)
$$;

CREATE TABLE score_place (
    run_id         uuid      NOT NULL REFERENCES run,
    block          int       NOT NULL CHECK (block >= 0),
    computation_id uuid      NOT NULL,
    -- 0 is no rank.
    ranks          int[]     NOT NULL,
    sizes          int[]     NOT NULL,
    bottom         boolean[] NOT NULL,
    PRIMARY KEY (run_id, block),
    CONSTRAINT score_place_fit CHECK (places_fit(ranks, sizes, bottom))
);

-- Scores of before blocks, which have no explanation, get blocks after those that have.
INSERT INTO score_line
SELECT appraisal_id, run_id, block, row_number() OVER (PARTITION BY run_id, block ORDER BY appraisal_id), group_code, score,
       reason, ceiling, ceiling_by
FROM (SELECT s.*, coalesce(s.block, coalesce(max(s.block) OVER (PARTITION BY s.run_id), -1) + 1
                 + (row_number() OVER (PARTITION BY s.run_id, s.block ORDER BY s.appraisal_id) - 1)::int / 128) AS whole
      FROM (SELECT appraisal_id, run_id, block, group_code, score, reason, ceiling, ceiling_by FROM score) AS s
     ) AS n (appraisal_id, run_id, old_block, group_code, score, reason, ceiling, ceiling_by, block);

INSERT INTO score_place
SELECT l.run_id, l.block, s.computation_id, array_agg(coalesce(s.rank, 0) ORDER BY l.slot),
       array_agg(s.group_size ORDER BY l.slot), array_agg(s.bottom ORDER BY l.slot)
FROM score_line l JOIN score s ON s.appraisal_id = l.appraisal_id
GROUP BY l.run_id, l.block, s.computation_id;

DROP TABLE score;
-- In a group, whoever has the higher score comes first, and whoever has the same shares a rank.
CREATE INDEX score_line_standing ON score_line (run_id, group_code, (-score));

CREATE VIEW score AS
SELECT l.appraisal_id, l.run_id, p.computation_id, CASE WHEN l.score IS NULL THEN 'NOT_SCORED' ELSE 'SCORED' END AS state,
       l.reason, l.score, -l.score AS descent, l.group_code, p.sizes[l.slot] AS group_size,
       nullif(p.ranks[l.slot], 0) AS rank, p.bottom[l.slot] AS bottom, l.ceiling, l.ceiling_by, l.block
FROM score_line l JOIN score_place p ON p.run_id = l.run_id AND p.block = l.block;

-- A foreign key, looked at once a statement instead of once a row: an appraisal that is there stays.
CREATE FUNCTION require_appraisals() RETURNS trigger LANGUAGE plpgsql
    -- Each by the index: a statement adds few rows to many.
    SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
    IF EXISTS (SELECT FROM added n WHERE NOT EXISTS (
            SELECT FROM appraisal a WHERE a.id = n.appraisal_id AND a.run_id = n.run_id)) THEN
        RAISE EXCEPTION 'a score without an appraisal of its run' USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER score_line_added AFTER INSERT ON score_line REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION require_appraisals();
CREATE TRIGGER score_line_changed AFTER UPDATE ON score_line REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION require_appraisals();
CREATE TRIGGER appraisal_stays BEFORE DELETE OR TRUNCATE ON appraisal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER appraisal_keeps_its_key BEFORE UPDATE OF id, run_id ON appraisal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
