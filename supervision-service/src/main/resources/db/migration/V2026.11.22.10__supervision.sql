-- Our copy of units and cadres, fed by personnel's events; rows are never deleted.
CREATE TABLE unit (
    id      uuid   PRIMARY KEY,
    code    text   NOT NULL UNIQUE,
    name    text   NOT NULL,
    kind    text   NOT NULL,
    path    ltree  NOT NULL,
    version bigint NOT NULL
);
CREATE INDEX unit_path ON unit USING gist (path);

-- A cadre may be known before his or her unit is: the topics are not in order with each other.
CREATE TABLE cadre (
    id        uuid   PRIMARY KEY,
    number    text   NOT NULL UNIQUE,
    name      text   NOT NULL,
    unit_id   uuid,
    unit_code text,
    version   bigint NOT NULL
);
CREATE INDEX cadre_unit ON cadre (unit_id);

-- Human case numbers without gaps: who takes one holds its row until the case is stored.
CREATE TABLE case_series (
    series text NOT NULL,
    year   int  NOT NULL,
    taken  int  NOT NULL CHECK (taken > 0),
    PRIMARY KEY (series, year)
);
CREATE FUNCTION next_case_number(text, int) RETURNS text LANGUAGE sql AS $$
    INSERT INTO case_series AS s (series, year, taken) VALUES ($1, $2, 1)
    ON CONFLICT (series, year) DO UPDATE SET taken = s.taken + 1
    RETURNING s.series || '-' || s.year || '-' || lpad(s.taken::text, greatest(6, length(s.taken::text)), '0')
$$;

-- Every deadline ever set, with the steps of its reckoning in both languages.
CREATE TABLE deadline (
    subject_id  uuid        NOT NULL,
    ordinal     int         NOT NULL,
    purpose     text        NOT NULL CHECK (purpose IN ('STATEMENT', 'RECTIFICATION', 'EXTENSION', 'RETURN', 'EFFECT_CHECK')),
    start_day   date        NOT NULL,
    period      text        NOT NULL,
    due         date        NOT NULL CHECK (due > start_day),
    warning     date        NOT NULL CHECK (warning BETWEEN start_day AND due),
    explanation jsonb       NOT NULL,
    set_by      text        NOT NULL,
    set_at      timestamptz NOT NULL,
    PRIMARY KEY (subject_id, ordinal)
);
CREATE TRIGGER deadline_change BEFORE UPDATE OR DELETE OR TRUNCATE ON deadline FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE finding (
    id             uuid   PRIMARY KEY,
    version        bigint NOT NULL,
    number         text   NOT NULL UNIQUE,
    state          text   NOT NULL CHECK (state IN ('RAISED', 'CONFIRMED', 'REJECTED', 'ORDER_ISSUED', 'CLOSED')),
    unit_id        uuid   NOT NULL REFERENCES unit,
    code_list      int    NOT NULL,
    wind_code      text   NOT NULL CHECK (wind_code ~ '^W[1-9](\.[1-9][0-9]?)?$'),
    cause_code     text   CHECK (cause_code ~ '^C[1-9]$'),
    severity       text   NOT NULL CHECK (severity IN ('MINOR', 'GENERAL', 'MAJOR')),
    title          text   NOT NULL,
    description    text   NOT NULL,
    raised_by      text   NOT NULL,
    raised_on      date   NOT NULL,
    statement_due  date   NOT NULL CHECK (statement_due > raised_on),
    statement      text,
    statement_by   text,
    statement_on   date,
    decided_by     text,
    decided_on     date,
    policy_pack    text   NOT NULL,
    policy_version int    NOT NULL,
    FOREIGN KEY (policy_pack, policy_version) REFERENCES policy_version,
    CONSTRAINT finding_statement_whole CHECK (num_nulls(statement, statement_by, statement_on) IN (0, 3)),
    CONSTRAINT finding_statement_in_time CHECK (statement_on <= statement_due),
    CONSTRAINT finding_decision_whole CHECK (num_nulls(decided_by, decided_on) IN (0, 2)),
    CONSTRAINT finding_decided CHECK ((state = 'RAISED') = (decided_on IS NULL)),
    -- The unit is heard: nothing is confirmed before it has spoken or let its time pass.
    CONSTRAINT finding_unit_heard CHECK (
        state IN ('RAISED', 'REJECTED') OR statement IS NOT NULL OR decided_on > statement_due)
);
CREATE INDEX finding_unit ON finding (unit_id, id);
CREATE INDEX finding_state ON finding (state, id);
CREATE INDEX finding_wind ON finding (wind_code text_pattern_ops, id);

CREATE TABLE finding_inspector (
    finding_id uuid NOT NULL REFERENCES finding,
    username   text NOT NULL,
    PRIMARY KEY (finding_id, username)
);

CREATE TABLE rectification_order (
    id                uuid   PRIMARY KEY,
    version           bigint NOT NULL,
    number            text   NOT NULL UNIQUE,
    finding_id        uuid   NOT NULL UNIQUE REFERENCES finding,
    state             text   NOT NULL CHECK (state IN ('ISSUED', 'RECTIFYING', 'SUBMITTED', 'RETURNED', 'ESCALATED', 'EFFECT_CHECK', 'CLOSED')),
    owner             text   NOT NULL,
    measures          text,
    issued_by         text   NOT NULL,
    issued_on         date   NOT NULL,
    due               date   NOT NULL CHECK (due > issued_on),
    extended_on       date,
    returns           int    NOT NULL CHECK (returns >= 0),
    escalation        text   CHECK (escalation IN ('OVERDUE', 'RETURNS')),
    effect_check_from date,
    closed_on         date,
    policy_pack       text   NOT NULL,
    policy_version    int    NOT NULL,
    FOREIGN KEY (policy_pack, policy_version) REFERENCES policy_version,
    CONSTRAINT rectification_order_closed CHECK ((state = 'CLOSED') = (closed_on IS NOT NULL)),
    CONSTRAINT rectification_order_escalated CHECK (state <> 'ESCALATED' OR escalation IS NOT NULL),
    CONSTRAINT rectification_order_effect_check CHECK (state <> 'EFFECT_CHECK' OR effect_check_from IS NOT NULL),
    CONSTRAINT rectification_order_effect_waits CHECK (closed_on >= effect_check_from)
);
-- What the overdue scan looks at.
CREATE INDEX rectification_order_running ON rectification_order (due, id) WHERE state IN ('ISSUED', 'RECTIFYING', 'RETURNED');
CREATE INDEX rectification_order_state ON rectification_order (state, id);

CREATE TABLE rectification_item (
    order_id uuid NOT NULL REFERENCES rectification_order,
    ordinal  int  NOT NULL,
    text     text NOT NULL,
    PRIMARY KEY (order_id, ordinal)
);

CREATE TABLE rectification_submission (
    id           uuid PRIMARY KEY,
    order_id     uuid NOT NULL REFERENCES rectification_order,
    evidence     text NOT NULL CHECK (evidence ~ '\S'),
    submitted_by text NOT NULL,
    submitted_on date NOT NULL
);
CREATE INDEX rectification_submission_order ON rectification_submission (order_id, id);
CREATE TRIGGER rectification_submission_change BEFORE UPDATE OR DELETE OR TRUNCATE ON rectification_submission FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE rectification_check (
    id         uuid PRIMARY KEY,
    order_id   uuid NOT NULL REFERENCES rectification_order,
    kind       text NOT NULL CHECK (kind IN ('RECHECK', 'EFFECT_CHECK')),
    outcome    text NOT NULL CHECK (outcome IN ('PASSED', 'RETURNED')),
    comment    text NOT NULL,
    checked_by text NOT NULL,
    checked_on date NOT NULL
);
CREATE INDEX rectification_check_order ON rectification_check (order_id, id);
CREATE TRIGGER rectification_check_change BEFORE UPDATE OR DELETE OR TRUNCATE ON rectification_check FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Nobody checks what he or she found, confirmed or ordered.
CREATE FUNCTION rectification_check_by_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM rectification_order o JOIN finding f ON f.id = o.finding_id
               WHERE o.id = NEW.order_id
                 AND (NEW.checked_by IN (o.issued_by, f.raised_by, f.decided_by)
                      OR EXISTS (SELECT FROM finding_inspector i
                                 WHERE i.finding_id = f.id AND i.username = NEW.checked_by))) THEN
        RAISE EXCEPTION 'a check is made by another person'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'rectification_check_by_another';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER rectification_check_by_another BEFORE INSERT ON rectification_check FOR EACH ROW EXECUTE FUNCTION rectification_check_by_another();

-- An order that the unit still owes after its day. While inspectors have it, it isn't the unit that is late.
CREATE FUNCTION is_overdue(state text, due date, today date) RETURNS boolean LANGUAGE sql IMMUTABLE
    RETURN state IN ('ISSUED', 'RECTIFYING', 'RETURNED', 'ESCALATED') AND due < today;
