-- Files of persons that leave: who asked for whom and what for, and who else agreed.
CREATE TABLE extract (
    id           uuid        PRIMARY KEY,
    ordinal      int         GENERATED ALWAYS AS IDENTITY UNIQUE,
    kind         text        NOT NULL,
    filter       jsonb       NOT NULL,
    purpose      text        NOT NULL CHECK (length(purpose) BETWEEN 1 AND 500),
    persons      int         NOT NULL CHECK (persons >= 0),
    state        text        NOT NULL CHECK (state IN ('READY', 'REQUESTED', 'APPROVED', 'REJECTED')),
    requested_by text        NOT NULL,
    requester    text        NOT NULL,
    requested_at timestamptz NOT NULL,
    decided_by   text,
    decider      text,
    reasons      text        CHECK (length(reasons) BETWEEN 1 AND 500),
    policy       text        NOT NULL,
    version      bigint      NOT NULL DEFAULT 0,
    CONSTRAINT extract_decided_by_another CHECK (decided_by <> requested_by),
    CHECK ((state IN ('APPROVED', 'REJECTED')) = (decided_by IS NOT NULL)),
    CHECK ((decided_by IS NULL) = (reasons IS NULL))
);
CREATE INDEX extract_requested_by ON extract (requested_by, ordinal);
-- The persons as they were found, so that nobody else is in the file than was agreed to. They come first, because they
-- are counted as they are kept.
CREATE TABLE extract_person (
    extract_id uuid NOT NULL REFERENCES extract DEFERRABLE INITIALLY DEFERRED,
    person_id  uuid NOT NULL,
    PRIMARY KEY (extract_id, person_id)
);
