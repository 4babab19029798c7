CREATE TABLE unit (
    code text  PRIMARY KEY,
    path ltree NOT NULL
);
INSERT INTO unit VALUES ('ROOT', 'ROOT'), ('D001', 'ROOT.D001'), ('D001A', 'ROOT.D001.D001A'), ('D002', 'ROOT.D002');

CREATE TABLE note (
    id         uuid          PRIMARY KEY,
    code       text          NOT NULL,
    unit_code  text          NOT NULL,
    cadre      text,
    text       text          NOT NULL,
    kind       text          NOT NULL,
    weight     numeric(8, 2),
    valid_from date,
    valid_to   date,
    state      text          NOT NULL,
    version    bigint        NOT NULL,
    CONSTRAINT note_code_unique UNIQUE (code),
    CONSTRAINT note_unit FOREIGN KEY (unit_code) REFERENCES unit (code),
    CONSTRAINT note_weight CHECK (weight <= 1000),
    CONSTRAINT note_period EXCLUDE USING gist (cadre WITH =, daterange(valid_from, valid_to) WITH &&)
        WHERE (valid_from IS NOT NULL)
);

CREATE TABLE counted (
    subject text   PRIMARY KEY,
    total   bigint NOT NULL CHECK (total >= 0),
    trail   int[]  NOT NULL
);

CREATE TABLE pledged (
    subject   uuid PRIMARY KEY,
    unit_code text NOT NULL REFERENCES unit DEFERRABLE INITIALLY DEFERRED
);
