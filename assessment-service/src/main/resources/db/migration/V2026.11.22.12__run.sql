-- Runs, and the appraisals that opening a run makes of the roster.

CREATE TABLE run (
    id                uuid        PRIMARY KEY,
    kind              text        NOT NULL CHECK (kind IN ('ANNUAL')),
    year              int         NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    state             text        NOT NULL CHECK (state IN ('DRAFT', 'OPEN', 'COMPUTED')),
    policy_pack       text,
    policy_version    int,
    opened_at         timestamptz,
    -- Counts the changes of what scores are computed from; the computation keeps the number it saw.
    inputs            bigint      NOT NULL DEFAULT 0,
    version           bigint      NOT NULL,
    CONSTRAINT run_kind_year UNIQUE (kind, year),
    FOREIGN KEY (policy_pack, policy_version) REFERENCES policy_version (pack, version),
    CHECK ((state = 'DRAFT') = (opened_at IS NULL)),
    CHECK ((opened_at IS NULL) = (policy_version IS NULL))
);

CREATE TABLE run_scheme (
    run_id     uuid NOT NULL REFERENCES run,
    applies_to text NOT NULL,
    scheme_id  uuid NOT NULL,
    PRIMARY KEY (run_id, applies_to),
    FOREIGN KEY (scheme_id, applies_to) REFERENCES scheme (id, applies_to)
);

-- What a person was when the run opened; later changes of the roster change nothing here.
CREATE TABLE appraisal (
    id           uuid PRIMARY KEY DEFAULT uuidv7(),
    run_id       uuid NOT NULL REFERENCES run,
    cadre_id     uuid NOT NULL,
    cadre_number text NOT NULL,
    cadre_name   text NOT NULL,
    unit_id      uuid NOT NULL,
    unit_code    text NOT NULL,
    unit_name    text NOT NULL,
    unit_kind    text NOT NULL,
    level        text NOT NULL,
    post_class   text NOT NULL,
    post_title   text,
    scheme_id    uuid NOT NULL REFERENCES scheme,
    -- People are compared only inside one level, post class and kind of unit.
    group_code   text NOT NULL GENERATED ALWAYS AS (level || '-' || post_class || '-' || unit_kind) STORED,
    UNIQUE (run_id, cadre_id, scheme_id),
    CONSTRAINT appraisal_once UNIQUE (run_id, cadre_number),
    UNIQUE (run_id, cadre_id)
);
CREATE INDEX appraisal_unit ON appraisal (run_id, unit_id);
CREATE INDEX appraisal_cadre ON appraisal (cadre_number);
