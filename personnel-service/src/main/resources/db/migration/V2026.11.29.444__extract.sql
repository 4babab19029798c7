-- Search results that leave as a file: who asked for whom and what for, and who else agreed.
CREATE TABLE cadre_extract (
    id           uuid        PRIMARY KEY,
    number       text        NOT NULL UNIQUE,
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
-- The persons as they were found, so that nobody else is in the file than was agreed to.
CREATE TABLE cadre_extract_person (
    extract_id uuid NOT NULL REFERENCES cadre_extract,
    cadre_id   uuid NOT NULL REFERENCES cadre,
    PRIMARY KEY (extract_id, cadre_id)
);
