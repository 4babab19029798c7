-- What a month's opinions and claims about a unit came to, as supervision told: numbers, of which small ones are absent.
-- A copy takes what comes, in any order and across topics: no foreign keys.
CREATE TABLE opinion_evidence (
    unit_id      uuid NOT NULL,
    unit_code    text NOT NULL,
    month        date NOT NULL CHECK (extract(day FROM month) = 1),
    wind_code    text NOT NULL CHECK (wind_code ~ '^W[1-9]$'),
    kind         text NOT NULL CHECK (kind IN ('OPINION', 'CLAIM')),
    received     int  CHECK (received >= 0),
    answered     int  CHECK (answered >= 0),
    overdue      int  CHECK (overdue >= 0),
    satisfied    int  CHECK (satisfied >= 0),
    neutral      int  CHECK (neutral >= 0),
    dissatisfied int  CHECK (dissatisfied >= 0),
    PRIMARY KEY (unit_id, month, wind_code, kind)
);
CREATE INDEX opinion_evidence_month ON opinion_evidence (month);
