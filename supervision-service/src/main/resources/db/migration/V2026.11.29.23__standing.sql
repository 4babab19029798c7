-- Where the last of each comparable group of an appraisal are, as assessment's events tell: neither persons nor scores.
CREATE TABLE group_standing (
    run_id         uuid NOT NULL,
    group_code     text NOT NULL,
    year           int  NOT NULL,
    computation_id uuid NOT NULL,
    ranked         int  NOT NULL CHECK (ranked >= 0),
    bottom         int  NOT NULL CHECK (bottom BETWEEN 0 AND ranked),
    PRIMARY KEY (run_id, group_code)
);
CREATE INDEX group_standing_year ON group_standing (year);

-- A unit may be ranked before it is known: the topics are not in order with each other.
CREATE TABLE unit_standing (
    run_id     uuid NOT NULL,
    group_code text NOT NULL,
    unit_id    uuid NOT NULL,
    bottom     int  NOT NULL CHECK (bottom > 0),
    PRIMARY KEY (run_id, group_code, unit_id),
    FOREIGN KEY (run_id, group_code) REFERENCES group_standing
);

-- What suggestions count: open findings of a unit, and those of the same wind lately.
CREATE INDEX finding_open ON finding (unit_id) WHERE state NOT IN ('RAISED', 'REJECTED', 'CLOSED');
CREATE INDEX finding_repeated ON finding (raised_on, unit_id, wind_code) WHERE state NOT IN ('RAISED', 'REJECTED');
