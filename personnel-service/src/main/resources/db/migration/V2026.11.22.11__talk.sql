-- Case numbers, counted per kind and year without gaps.
CREATE TABLE case_number (
    kind text NOT NULL CHECK (kind ~ '^[A-Z]{2,12}$'),
    year int  NOT NULL,
    last int  NOT NULL CHECK (last > 0),
    PRIMARY KEY (kind, year)
);

-- SM-1 admonishment talk.
CREATE TABLE talk (
    id               uuid        PRIMARY KEY,
    number           text        NOT NULL UNIQUE CHECK (number ~ '^TALK-[0-9]{4}-[0-9]{6,}$'),
    cadre_id         uuid        NOT NULL REFERENCES cadre,
    state            text        NOT NULL CHECK (state IN ('TRIGGERED', 'SCREENING', 'NO_ACTION')),
    opened_at        timestamptz NOT NULL,
    screening_due    date        NOT NULL,
    no_action_reason text        CHECK (length(no_action_reason) BETWEEN 1 AND 2000),
    -- What caused it, as the suggestion said.
    suggestion_id    uuid        NOT NULL CONSTRAINT talk_once_per_suggestion UNIQUE,
    review_id        uuid        NOT NULL,
    run_id           uuid        NOT NULL,
    rule             text        NOT NULL,
    reading          text        NOT NULL,
    pack             text        NOT NULL,
    pack_version     int         NOT NULL CHECK (pack_version > 0),
    valid_marks      int         NOT NULL CHECK (valid_marks >= 0),
    competent        int         NOT NULL CHECK (competent >= 0),
    incompetent      int         NOT NULL CHECK (incompetent >= 0),
    returned         int         NOT NULL CHECK (returned >= 0),
    issued           int         NOT NULL CHECK (issued >= 0),
    reasons          text        NOT NULL,
    explanation      text        NOT NULL CHECK (explanation LIKE '/api/assessment/%'),
    certified_at     timestamptz NOT NULL,
    version          bigint      NOT NULL,
    CONSTRAINT talk_no_action_has_reason CHECK ((state = 'NO_ACTION') = (no_action_reason IS NOT NULL))
);
CREATE INDEX talk_cadre ON talk (cadre_id);
CREATE INDEX talk_state ON talk (state, number);
