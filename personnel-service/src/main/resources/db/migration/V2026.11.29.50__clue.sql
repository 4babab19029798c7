-- Clues from supervision, with which an adjustment (SM-4) may begin.
CREATE TABLE clue (
    id            uuid        PRIMARY KEY,
    number        text        NOT NULL UNIQUE CHECK (number ~ '^CLUE-[0-9]{4}-[0-9]{6,}$'),
    kind          text        NOT NULL CHECK (kind IN (
                                  'FINDING_CONFIRMED', 'FINDING_REPEATED', 'FINDING_TRANSFERRED',
                                  'ORDER_OVERDUE', 'ORDER_RETURNED')),
    state         text        NOT NULL CHECK (state IN ('OPEN', 'TAKEN_UP', 'DISMISSED', 'WITHDRAWN')),
    -- The finding or the order in supervision, as its event told.
    source_id     uuid        NOT NULL,
    source_number text        NOT NULL,
    finding_id    uuid        NOT NULL,
    unit_id       uuid        NOT NULL REFERENCES unit,
    wind_code     text        NOT NULL CHECK (wind_code ~ '^W[1-9](\.[1-9][0-9]?)?$'),
    cause_code    text        CHECK (cause_code ~ '^C[1-9]$'),
    severity      text        NOT NULL CHECK (severity IN ('MINOR', 'GENERAL', 'MAJOR')),
    due           date,
    returns       int         CHECK (returns >= 0),
    happened_at   timestamptz NOT NULL,
    opened_at     timestamptz NOT NULL,
    decided_by    text,
    decided_on    date,
    reason        text        CHECK (length(reason) BETWEEN 1 AND 2000),
    version       bigint      NOT NULL,
    CONSTRAINT clue_once_per_source UNIQUE (source_id, kind),
    CONSTRAINT clue_finding_is_source CHECK (kind LIKE 'ORDER%' OR finding_id = source_id),
    CONSTRAINT clue_decision_whole CHECK (num_nulls(decided_by, decided_on, reason) IN (0, 3)),
    CONSTRAINT clue_decided CHECK (CASE state
        WHEN 'OPEN' THEN reason IS NULL
        WHEN 'WITHDRAWN' THEN true
        ELSE reason IS NOT NULL END)
);
CREATE INDEX clue_unit ON clue (unit_id, id);
CREATE INDEX clue_state ON clue (state, id);
CREATE INDEX clue_finding ON clue (finding_id);

CREATE TABLE clue_cadre (
    clue_id  uuid NOT NULL REFERENCES clue,
    cadre_id uuid NOT NULL REFERENCES cadre,
    PRIMARY KEY (clue_id, cadre_id)
);
CREATE INDEX clue_cadre_cadre ON clue_cadre (cadre_id);
