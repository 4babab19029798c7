-- Rotation (SM-6, M15): a kind of measure that a scan opens, and what the last scan found.
ALTER TABLE duty
    DROP CONSTRAINT duty_case_kind_check,
    ADD CONSTRAINT duty_case_kind_check CHECK (case_kind ~ '^[A-Z][A-Z_]+$');
ALTER TABLE measure_paper
    DROP CONSTRAINT measure_paper_kind_check,
    ADD CONSTRAINT measure_paper_kind_check CHECK (kind ~ '^[A-Z][A-Z_]+$');
ALTER TABLE measure
    DROP CONSTRAINT measure_number_check,
    ADD CONSTRAINT measure_number_check CHECK (number ~ '^[A-Z]{2,12}-[0-9]{4}-[0-9]{6,}$'),
    DROP CONSTRAINT measure_kind_check,
    ADD CONSTRAINT measure_kind_check CHECK (kind ~ '^[A-Z][A-Z_]+$'),
    DROP CONSTRAINT measure_source_check,
    ADD CONSTRAINT measure_source_check CHECK (source ~ '^[A-Z][A-Z_]+$'),
    -- A rotation is no verdict: it is consulted on, and nobody needs a notice of facts before it.
    DROP CONSTRAINT measure_decided_after_notice,
    ADD CONSTRAINT measure_decided_after_notice CHECK (
        decided_on >= noticed_on AND (decided_on IS NULL OR noticed_on IS NOT NULL
            OR kind IN ('ROTATION', 'VOLUNTARY_RESIGNATION', 'BLAME_RESIGNATION'))),
    ADD CONSTRAINT measure_scan_finds_rotations CHECK ((source = 'SCAN') = (kind = 'ROTATION')),
    -- SM-6.
    ADD CONSTRAINT rotation_states CHECK (kind <> 'ROTATION' OR state IN (
        'LISTED', 'EXEMPTED', 'PLANNED', 'CONSULTED', 'DECIDED', 'NOTIFIED', 'HANDOVER', 'REPORTED_IN', 'CLOSED', 'REFUSED',
        'CANCELLED')),
    ADD CONSTRAINT rotation_course CHECK (kind <> 'ROTATION' OR situation IS NOT NULL AND CASE
        WHEN state = 'LISTED' THEN num_nonnulls(manner, decided_on, runs_until) = 0
        WHEN state = 'EXEMPTED' THEN runs_until IS NOT NULL AND num_nonnulls(manner, decided_on) = 0
        WHEN state IN ('PLANNED', 'CONSULTED') THEN num_nulls(manner, proposal, congress, to_post_id) = 0 AND decided_on IS NULL
        WHEN state = 'DECIDED' THEN decided_on IS NOT NULL AND served_on IS NULL
        WHEN state IN ('NOTIFIED', 'HANDOVER') THEN served_on IS NOT NULL AND effective_on IS NULL
        WHEN state = 'REPORTED_IN' THEN num_nulls(effective_on, begun_posting) = 0
        ELSE true END);

-- Each time that fell due is a case once, however often it is found.
CREATE TABLE rotation (
    measure_id uuid PRIMARY KEY REFERENCES measure,
    cadre_id   uuid NOT NULL REFERENCES cadre,
    reason     text NOT NULL CHECK (reason IN ('TENURE', 'KEY_POST', 'TWO_TERMS', 'SAME_LEVEL', 'KIN')),
    due_on     date NOT NULL,
    post_id    uuid NOT NULL REFERENCES post,
    CONSTRAINT rotation_once UNIQUE (cadre_id, reason, due_on)
);

-- What the last scan found: who is due, or will be before long.
CREATE TABLE rotation_due (
    cadre_id uuid NOT NULL REFERENCES cadre,
    reason   text NOT NULL CHECK (reason IN ('TENURE', 'KEY_POST', 'TWO_TERMS', 'SAME_LEVEL', 'KIN')),
    post_id  uuid NOT NULL REFERENCES post,
    kin_id   uuid REFERENCES cadre,
    kin_tie  text CHECK (kin_tie IN ('SAME_UNIT', 'LINE', 'KEY_WORK')),
    since    date NOT NULL,
    years    int  NOT NULL CHECK (years >= 0),
    due      date NOT NULL CHECK (due >= since),
    warn_on  date NOT NULL CHECK (warn_on <= due),
    PRIMARY KEY (cadre_id, reason),
    CONSTRAINT rotation_due_kin CHECK (num_nulls(kin_id, kin_tie) = CASE reason WHEN 'KIN' THEN 0 ELSE 2 END)
);
CREATE INDEX rotation_due_day ON rotation_due (due);

CREATE TABLE rotation_scan (
    day        date        PRIMARY KEY,
    scanned_at timestamptz NOT NULL,
    scanned_by text        NOT NULL
);

-- What is decided on somebody's rotation is obeyed; CSL-95 lists what can be reviewed and appealed against.
CREATE OR REPLACE VIEW decision_on_cadre AS
    SELECT t.id, 'TALK' AS kind, t.number, t.cadre_id, t.held_on AS known_on, t.state NOT IN ('REVOKED', 'CANCELLED') AS stands,
           ARRAY[t.opened_by, t.screened_by, t.approved_by, r.recorded_by]
               || ARRAY(SELECT p.written_by FROM talk_paper p WHERE p.talk_id = t.id AND p.kind = 'ANSWER') AS authors,
           ARRAY[r.leader_id, r.recorder_id, r.witness_id] AS parties,
           1 AS ordinal
    FROM talk t JOIN talk_record r ON r.talk_id = t.id
    UNION ALL
    SELECT m.id, m.kind, m.number, m.cadre_id, m.served_on, m.state NOT IN ('REVOKED', 'CANCELLED'),
           ARRAY[m.opened_by] || ARRAY(SELECT s.actor FROM transition s WHERE s.subject_id = m.id),
           ARRAY(SELECT y.cadre_id FROM measure_party y WHERE y.measure_id = m.id),
           (SELECT count(*)::int FROM measure_service v WHERE v.measure_id = m.id AND v.paper = 'DECISION')
    FROM measure m WHERE m.served_on IS NOT NULL AND m.kind <> 'ROTATION';
