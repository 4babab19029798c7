-- What supervision found, as it told. Copies take what comes, in any order and across topics: no foreign keys.
CREATE TABLE evidence (
    id            uuid PRIMARY KEY DEFAULT uuidv7(),
    source        text NOT NULL CHECK (source IN ('FINDING', 'ORDER')),
    source_id     uuid NOT NULL,
    source_number text NOT NULL,
    fact          text NOT NULL,
    finding_id    uuid NOT NULL,
    unit_id       uuid NOT NULL,
    unit_code     text NOT NULL,
    wind_code     text NOT NULL CHECK (wind_code ~ '^W[1-9](\.[1-9][0-9]?)?$'),
    cause_code    text CHECK (cause_code ~ '^C[1-9]$'),
    severity      text NOT NULL CHECK (severity IN ('MINOR', 'GENERAL', 'MAJOR')),
    happened_on   date NOT NULL,
    -- The finding was overturned: what stood on it counts no more.
    withdrawn_on  date CHECK (withdrawn_on >= happened_on),
    -- One piece is never counted twice.
    CONSTRAINT evidence_once UNIQUE (source_id, fact),
    CONSTRAINT evidence_fact CHECK (fact = ANY (CASE source
        WHEN 'FINDING' THEN ARRAY['CONFIRMED', 'REPEATED', 'TRANSFERRED']
        ELSE ARRAY['OVERDUE', 'RETURNED', 'CLOSED'] END)),
    CONSTRAINT evidence_finding_is_source CHECK (source <> 'FINDING' OR finding_id = source_id)
);
CREATE INDEX evidence_unit ON evidence (unit_id, happened_on);
CREATE INDEX evidence_finding ON evidence (finding_id);

CREATE TABLE evidence_cadre (
    evidence_id uuid NOT NULL REFERENCES evidence,
    cadre_id    uuid NOT NULL,
    PRIMARY KEY (evidence_id, cadre_id)
);
CREATE INDEX evidence_cadre_cadre ON evidence_cadre (cadre_id);
