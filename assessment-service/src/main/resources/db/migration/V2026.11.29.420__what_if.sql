-- What a run would give by other schemes or parameters. A what-if is a job's result and goes when the job is forgotten;
-- nothing else reads it.

CREATE TABLE what_if (
    id             uuid        PRIMARY KEY REFERENCES job ON DELETE CASCADE,
    run_id         uuid        NOT NULL REFERENCES run,
    -- What it is compared with, and the run's inputs then; with others it is outdated.
    computation_id uuid        NOT NULL REFERENCES computation,
    inputs         bigint      NOT NULL,
    review_id      uuid        REFERENCES review,
    asked_by       text        NOT NULL,
    policy_pack    text        NOT NULL,
    policy_version int         NOT NULL,
    computed_at    timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (policy_pack, policy_version) REFERENCES policy_version (pack, version)
);

-- A draft may change or go; its version tells.
CREATE TABLE what_if_scheme (
    what_if_id     uuid   NOT NULL REFERENCES what_if ON DELETE CASCADE,
    own_id         uuid   NOT NULL REFERENCES scheme,
    scheme_id      uuid   NOT NULL,
    scheme_version bigint NOT NULL,
    PRIMARY KEY (what_if_id, own_id)
);

CREATE TABLE what_if_place (
    what_if_id   uuid            NOT NULL REFERENCES what_if ON DELETE CASCADE,
    appraisal_id uuid            NOT NULL,
    score        numeric(16, 12) CHECK (score >= 0),
    group_size   int             NOT NULL,
    rank         int             CHECK (rank BETWEEN 1 AND group_size),
    bottom       boolean         NOT NULL,
    ceiling      text            CHECK (ceiling IN ('COMPETENT', 'BASIC', 'INCOMPETENT')),
    ceiling_by   text[],
    PRIMARY KEY (what_if_id, appraisal_id),
    CHECK ((ceiling IS NULL) = (ceiling_by IS NULL)),
    CHECK (rank IS NOT NULL OR NOT bottom)
);
