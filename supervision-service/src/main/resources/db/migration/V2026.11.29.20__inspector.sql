-- Where a cadre served, as far as personnel told of it: who left a unit lately doesn't inspect it.
CREATE TABLE cadre_unit_period (
    cadre_id     uuid   NOT NULL REFERENCES cadre,
    from_version bigint NOT NULL,
    unit_id      uuid   NOT NULL,
    since        date   NOT NULL,
    left_on      date   CHECK (left_on >= since),
    PRIMARY KEY (cadre_id, from_version)
);
CREATE UNIQUE INDEX cadre_unit_period_open ON cadre_unit_period (cadre_id) WHERE left_on IS NULL;
INSERT INTO cadre_unit_period (cadre_id, from_version, unit_id, since)
SELECT id, version, unit_id, current_date FROM cadre WHERE unit_id IS NOT NULL;

CREATE TABLE inspector (
    id            uuid   PRIMARY KEY,
    version       bigint NOT NULL,
    number        text   NOT NULL UNIQUE,
    username      text   NOT NULL CONSTRAINT inspector_username UNIQUE,
    cadre_number  text   NOT NULL CONSTRAINT inspector_cadre UNIQUE REFERENCES cadre (number) ON UPDATE CASCADE,
    active        boolean NOT NULL,
    specialities  text[] NOT NULL,
    registered_by text   NOT NULL,
    registered_on date   NOT NULL
);
CREATE INDEX inspector_active ON inspector (number) WHERE active;

-- Kin and other reasons to stay away, as inspectors declare them. They stay when they end; the words are encrypted.
CREATE TABLE inspector_avoidance (
    id           uuid PRIMARY KEY,
    inspector_id uuid NOT NULL REFERENCES inspector,
    ground       text NOT NULL CHECK (ground IN ('KIN_SPOUSE', 'KIN_LINEAL', 'KIN_COLLATERAL', 'KIN_IN_LAW', 'OTHER')),
    unit_id      uuid REFERENCES unit,
    kin_id       uuid REFERENCES cadre,
    reason       bytea,
    declared_by  text NOT NULL,
    declared_on  date NOT NULL,
    ended_by     text,
    ended_on     date CHECK (ended_on >= declared_on),
    end_reason   bytea,
    -- A unit, or a cadre whose unit counts wherever he or she goes.
    CONSTRAINT inspector_avoidance_one_target CHECK (num_nonnulls(unit_id, kin_id) = 1),
    CONSTRAINT inspector_avoidance_other CHECK (ground <> 'OTHER' OR num_nulls(unit_id, reason) = 0),
    CONSTRAINT inspector_avoidance_end_whole CHECK (num_nulls(ended_by, ended_on, end_reason) IN (0, 3))
);
CREATE INDEX inspector_avoidance_inspector ON inspector_avoidance (inspector_id, id);
