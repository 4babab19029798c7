-- Measures that take a post or a level: adjustment (SM-4). Others follow the same way.
ALTER TABLE deadline DROP CONSTRAINT deadline_task_check, ADD CONSTRAINT deadline_task_check CHECK (task ~ '^[A-Z_]{3,20}$');
ALTER TABLE duty
    DROP CONSTRAINT duty_task_check,
    ADD CONSTRAINT duty_task_check CHECK (task ~ '^[A-Z_]{3,20}$'),
    DROP CONSTRAINT duty_case_kind_check,
    ADD CONSTRAINT duty_case_kind_check CHECK (case_kind IN ('TALK', 'APPEAL', 'ADJUSTMENT', 'LAST_PLACE', 'WAITING'));
ALTER TABLE effect
    DROP CONSTRAINT effect_case_kind_check,
    ADD CONSTRAINT effect_case_kind_check CHECK (case_kind IN ('TALK', 'APPRAISAL', 'ADJUSTMENT', 'LAST_PLACE', 'WAITING'));

CREATE TABLE measure (
    id             uuid        PRIMARY KEY,
    number         text        NOT NULL UNIQUE CHECK (number ~ '^(ADJUST|LAST|WAIT)-[0-9]{4}-[0-9]{6,}$'),
    kind           text        NOT NULL CHECK (kind IN ('ADJUSTMENT', 'LAST_PLACE', 'WAITING')),
    cadre_id       uuid        NOT NULL REFERENCES cadre,
    state          text        NOT NULL CHECK (state ~ '^[A-Z_]{3,24}$'),
    -- What it comes from.
    source         text        NOT NULL CHECK (source IN ('TALK', 'SUGGESTION', 'MEASURE', 'OFFICE')),
    opened_by      text        NOT NULL,
    opened_at      timestamptz NOT NULL,
    grounds        text        NOT NULL CHECK (length(grounds) BETWEEN 1 AND 2000),
    talk_id        uuid        REFERENCES talk,
    parent_id      uuid        REFERENCES measure,
    suggestion_id  uuid        CONSTRAINT measure_once_per_suggestion UNIQUE,
    -- The suggestion as it came, with all that it said.
    suggestion     jsonb,
    policy_pack    text        NOT NULL,
    policy_version int         NOT NULL,
    -- What is proposed: the ground as a code, the manner, and where to.
    situation      text        CHECK (length(situation) BETWEEN 1 AND 40),
    manner         text        CHECK (length(manner) BETWEEN 1 AND 40),
    proposal       text        CHECK (length(proposal) BETWEEN 1 AND 4000),
    to_post_id     uuid        REFERENCES post,
    to_level       text        CHECK (to_level ~ '^((GJ|SB|TJ|XC|XK)_[ZF]|NONE)$'),
    -- G6: the post is elected or appointed by the congress.
    congress       boolean,
    -- Until when the cadre may state his or her case, once the notice was served (G3).
    noticed_on     date,
    state_by       date,
    decided_on     date,
    served_on      date,
    formalities    text        CHECK (length(formalities) BETWEEN 1 AND 100),
    congress_step  text        CHECK (length(congress_step) BETWEEN 1 AND 100),
    -- What it did: the posting that it ended, the one that it began, and the level that was.
    effective_on   date,
    runs_until     date,
    ended_posting  uuid,
    begun_posting  uuid,
    level_before   text,
    closed_on      date,
    steps          int         NOT NULL DEFAULT 0 CHECK (steps >= 0),
    version        bigint      NOT NULL DEFAULT 0,
    CONSTRAINT measure_source_whole CHECK ((source = 'TALK') = (talk_id IS NOT NULL) AND (source = 'MEASURE') = (parent_id IS NOT NULL)
        AND (source = 'SUGGESTION') = (suggestion_id IS NOT NULL) AND num_nulls(suggestion_id, suggestion) IN (0, 2)),
    CONSTRAINT measure_notice_whole CHECK (num_nulls(noticed_on, state_by) IN (0, 2) AND state_by > noticed_on),
    -- G3, G10: who was not told the facts is not decided on; what was not decided is not served.
    CONSTRAINT measure_decided_after_notice CHECK (decided_on >= noticed_on AND (decided_on IS NULL OR noticed_on IS NOT NULL)),
    CONSTRAINT measure_served_after_decision CHECK (served_on >= decided_on AND (served_on IS NULL OR decided_on IS NOT NULL)),
    CONSTRAINT measure_effective_after_service CHECK (effective_on IS NULL OR served_on IS NOT NULL),
    CONSTRAINT measure_runs_forward CHECK (runs_until >= effective_on),
    -- SM-4.
    CONSTRAINT adjustment_states CHECK (kind <> 'ADJUSTMENT' OR state IN (
        'CLUE', 'VERIFYING', 'NOT_ESTABLISHED', 'ESTABLISHED', 'PROPOSED', 'CONSULTED', 'HEARD', 'DECIDED', 'TALKED',
        'LEGAL_STEP', 'EFFECTIVE', 'TRACKING', 'RESTORED_ELIGIBILITY', 'REVOKED', 'CANCELLED')),
    CONSTRAINT adjustment_course CHECK (kind <> 'ADJUSTMENT' OR CASE
        WHEN state IN ('CLUE', 'VERIFYING', 'NOT_ESTABLISHED') THEN situation IS NULL AND manner IS NULL
        WHEN state = 'ESTABLISHED' THEN situation IS NOT NULL AND manner IS NULL
        WHEN state IN ('PROPOSED', 'CONSULTED') THEN num_nulls(situation, manner, proposal, congress) = 0 AND decided_on IS NULL
        WHEN state = 'HEARD' THEN noticed_on IS NOT NULL AND decided_on IS NULL
        WHEN state IN ('DECIDED', 'TALKED') THEN decided_on IS NOT NULL AND effective_on IS NULL
        WHEN state = 'LEGAL_STEP' THEN formalities IS NOT NULL AND (congress_step IS NOT NULL OR NOT congress)
        WHEN state IN ('EFFECTIVE', 'TRACKING', 'RESTORED_ELIGIBILITY') THEN num_nulls(formalities, effective_on, runs_until) = 0
        ELSE true END)
);
CREATE UNIQUE INDEX measure_once_per_talk ON measure (talk_id) WHERE talk_id IS NOT NULL AND state <> 'CANCELLED';
CREATE UNIQUE INDEX measure_once_per_parent ON measure (parent_id, kind) WHERE parent_id IS NOT NULL AND state <> 'CANCELLED';
CREATE INDEX measure_cadre ON measure (cadre_id);
CREATE INDEX measure_kind ON measure (kind, state, number);

-- What was written in a case, in its order.
CREATE TABLE measure_paper (
    measure_id uuid NOT NULL REFERENCES measure,
    ordinal    int  NOT NULL,
    kind       text NOT NULL CHECK (kind IN (
        'VERIFICATION', 'CONSULTATION', 'STATEMENT', 'ANSWER', 'HEARING', 'TALK', 'EXPLANATION', 'FOLLOW_UP', 'CONCLUSION',
        'HELP_PLAN', 'REVIEW')),
    text       text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
    written_by text NOT NULL,
    written_on date NOT NULL,
    PRIMARY KEY (measure_id, ordinal)
);
CREATE UNIQUE INDEX measure_paper_once ON measure_paper (measure_id, kind) WHERE kind IN ('STATEMENT', 'ANSWER');
CREATE TRIGGER measure_paper_change BEFORE UPDATE OR DELETE OR TRUNCATE ON measure_paper FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Who took part by name: two verify, one talks, another records.
CREATE TABLE measure_party (
    measure_id uuid NOT NULL REFERENCES measure,
    part       text NOT NULL CHECK (part IN ('VERIFIER', 'LEADER', 'RECORDER')),
    cadre_id   uuid NOT NULL REFERENCES cadre,
    PRIMARY KEY (measure_id, part, cadre_id)
);
CREATE UNIQUE INDEX measure_party_one ON measure_party (measure_id, part) WHERE part <> 'VERIFIER';
CREATE TRIGGER measure_party_change BEFORE UPDATE OR DELETE OR TRUNCATE ON measure_party FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- G3 and G10: a paper is served against a signature, or its refusal is witnessed.
CREATE TABLE measure_service (
    measure_id uuid NOT NULL REFERENCES measure,
    paper      text NOT NULL CHECK (paper IN ('NOTICE', 'DECISION')),
    ordinal    int  NOT NULL,
    served_on  date NOT NULL,
    receipt    text NOT NULL CHECK (receipt IN ('SIGNED', 'REFUSED')),
    refusal    text CHECK (length(refusal) BETWEEN 1 AND 2000),
    witness_id uuid REFERENCES cadre,
    served_by  text NOT NULL,
    PRIMARY KEY (measure_id, paper, ordinal),
    CONSTRAINT measure_service_refusal_is_witnessed CHECK (num_nulls(refusal, witness_id) = CASE receipt WHEN 'REFUSED' THEN 0 ELSE 2 END)
);
CREATE TRIGGER measure_service_change BEFORE UPDATE OR DELETE OR TRUNCATE ON measure_service FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- G9: whether a discipline case is open, and if so, whether the discipline body consents.
CREATE TABLE measure_clearance (
    measure_id uuid    NOT NULL REFERENCES measure,
    ordinal    int     NOT NULL,
    open_case  boolean NOT NULL,
    consents   boolean NOT NULL,
    document   text    NOT NULL CHECK (length(document) BETWEEN 1 AND 100),
    given_by   text    NOT NULL,
    given_on   date    NOT NULL,
    PRIMARY KEY (measure_id, ordinal)
);
CREATE TRIGGER measure_clearance_change BEFORE UPDATE OR DELETE OR TRUNCATE ON measure_clearance FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- G5: what a body decided, with its reasons and its vote.
CREATE TABLE measure_decision (
    measure_id uuid NOT NULL REFERENCES measure,
    ordinal    int  NOT NULL,
    outcome    text NOT NULL CHECK (outcome ~ '^[A-Z_]{3,24}$'),
    grounds    text NOT NULL CHECK (length(grounds) BETWEEN 1 AND 4000),
    document   text NOT NULL CHECK (length(document) BETWEEN 1 AND 100),
    due        int  NOT NULL CHECK (due > 0),
    present    int  NOT NULL,
    agreed     int  NOT NULL CHECK (agreed >= 0),
    decided_by text NOT NULL,
    decided_on date NOT NULL,
    PRIMARY KEY (measure_id, ordinal),
    CONSTRAINT measure_decision_counts CHECK (agreed <= present AND present <= due)
);
-- M24: reasons are a person's own. The same words over two people are one decision over several.
CREATE UNIQUE INDEX measure_decision_individual ON measure_decision (md5(regexp_replace(grounds, '\s', '', 'g')));
CREATE TRIGGER measure_decision_change BEFORE UPDATE OR DELETE OR TRUNCATE ON measure_decision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- SM-13 is against any decision on a cadre.
CREATE VIEW decision_on_cadre AS
    SELECT t.id, 'TALK' AS kind, t.number, t.cadre_id, t.held_on AS known_on, t.state NOT IN ('REVOKED', 'CANCELLED') AS stands,
           ARRAY[t.opened_by, t.screened_by, t.approved_by, r.recorded_by]
               || ARRAY(SELECT p.written_by FROM talk_paper p WHERE p.talk_id = t.id AND p.kind = 'ANSWER') AS authors,
           ARRAY[r.leader_id, r.recorder_id, r.witness_id] AS parties
    FROM talk t JOIN talk_record r ON r.talk_id = t.id
    UNION ALL
    SELECT m.id, m.kind, m.number, m.cadre_id, m.served_on, m.state NOT IN ('REVOKED', 'CANCELLED'),
           ARRAY[m.opened_by] || ARRAY(SELECT s.actor FROM transition s WHERE s.subject_id = m.id),
           ARRAY(SELECT y.cadre_id FROM measure_party y WHERE y.measure_id = m.id)
    FROM measure m WHERE m.served_on IS NOT NULL;

ALTER TABLE appeal DROP CONSTRAINT appeal_talk_id_fkey;
ALTER TABLE appeal RENAME COLUMN talk_id TO against_id;
ALTER TABLE appeal ADD COLUMN against_kind text NOT NULL DEFAULT 'TALK' CHECK (against_kind IN ('TALK', 'ADJUSTMENT', 'LAST_PLACE', 'WAITING'));
ALTER TABLE appeal ALTER COLUMN against_kind DROP DEFAULT;
ALTER INDEX appeal_once_per_talk RENAME TO appeal_once_per_decision;
