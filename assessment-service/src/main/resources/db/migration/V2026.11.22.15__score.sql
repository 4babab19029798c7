-- Scores: replaced whole by each computation of their run. The computations themselves stay, with the digest of what
-- they wrote: the same inputs give the same digest.

CREATE TABLE computation (
    id             uuid        PRIMARY KEY,
    run_id         uuid        NOT NULL REFERENCES run,
    inputs         bigint      NOT NULL,
    review_id      uuid        REFERENCES review,
    policy_pack    text        NOT NULL,
    policy_version int         NOT NULL,
    appraisals     int         NOT NULL,
    scored         int         NOT NULL,
    groups         int         NOT NULL,
    digest         text        NOT NULL,
    computed_by    text        NOT NULL,
    computed_at    timestamptz NOT NULL,
    FOREIGN KEY (policy_pack, policy_version) REFERENCES policy_version (pack, version)
);
CREATE INDEX computation_run ON computation (run_id, id);
CREATE TRIGGER computation_change BEFORE UPDATE OR DELETE OR TRUNCATE ON computation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE score (
    appraisal_id   uuid            PRIMARY KEY REFERENCES appraisal,
    run_id         uuid            NOT NULL,
    computation_id uuid            NOT NULL,
    state          text            NOT NULL CHECK (state IN ('SCORED', 'NOT_SCORED')),
    reason         text,
    -- Unrounded, as it ranks: twelve decimal places are what the arithmetic keeps.
    score          numeric(16, 12) CHECK (score >= 0),
    group_code     text            NOT NULL,
    group_size     int             NOT NULL,
    rank           int             CHECK (rank BETWEEN 1 AND group_size),
    bottom         boolean         NOT NULL,
    CHECK ((state = 'SCORED') = (score IS NOT NULL)),
    CHECK ((state = 'NOT_SCORED') = (reason IS NOT NULL)),
    CHECK (rank IS NOT NULL OR NOT bottom)
);
CREATE INDEX score_group ON score (run_id, group_code, rank);

-- The inputs and the arithmetic of a score as packed JSON, apart because ranking never reads it.
CREATE TABLE score_explanation (
    run_id       uuid NOT NULL,
    appraisal_id uuid NOT NULL,
    body         text NOT NULL,
    PRIMARY KEY (run_id, appraisal_id)
);
