-- Legal deadlines, each with the steps of its reckoning.
CREATE TABLE deadline (
    subject_id  uuid        NOT NULL,
    ordinal     int         NOT NULL,
    task        text        NOT NULL CHECK (task IN ('SCREEN', 'HOLD', 'SIGN', 'PLAN', 'RECTIFY', 'REVIEW', 'OBJECT', 'ANSWER')),
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

-- What cases wait for now. Without roles it is the cadre concerned who owes it.
CREATE TABLE duty (
    case_id     uuid   NOT NULL,
    task        text   NOT NULL CHECK (task IN ('SCREEN', 'HOLD', 'SIGN', 'PLAN', 'RECTIFY', 'REVIEW', 'ANSWER')),
    case_kind   text   NOT NULL CHECK (case_kind IN ('TALK')),
    case_number text   NOT NULL,
    cadre_id    uuid   NOT NULL REFERENCES cadre,
    roles       text[] NOT NULL,
    due         date   NOT NULL,
    warn_on     date   NOT NULL,
    reminded_on date,
    missed_on   date,
    PRIMARY KEY (case_id, task),
    CONSTRAINT duty_warns_before CHECK (warn_on <= due),
    CONSTRAINT duty_missed_after CHECK (missed_on > due)
);
CREATE INDEX duty_due ON duty (due, case_id, task);
CREATE INDEX duty_cadre ON duty (cadre_id);
CREATE INDEX duty_to_remind ON duty (warn_on) WHERE reminded_on IS NULL AND missed_on IS NULL;
CREATE INDEX duty_to_miss ON duty (due) WHERE missed_on IS NULL;

-- SM-1, whole.
ALTER TABLE talk
    DROP CONSTRAINT talk_state_check,
    ADD CONSTRAINT talk_state_check CHECK (state IN (
        'TRIGGERED', 'SCREENING', 'NO_ACTION', 'REMINDER', 'APPROVED', 'TALK_HELD', 'RECTIFYING', 'REVIEW', 'EXTENDED',
        'CLOSED_CORRECTED', 'ESCALATED', 'REVOKED', 'CANCELLED')),
    DROP CONSTRAINT talk_no_action_has_reason,
    ADD CONSTRAINT talk_no_action_has_reason CHECK (state <> 'NO_ACTION' OR no_action_reason IS NOT NULL),
    ALTER COLUMN suggestion_id DROP NOT NULL,
    ALTER COLUMN review_id DROP NOT NULL,
    ALTER COLUMN run_id DROP NOT NULL,
    ALTER COLUMN rule DROP NOT NULL,
    ALTER COLUMN reading DROP NOT NULL,
    ALTER COLUMN pack DROP NOT NULL,
    ALTER COLUMN pack_version DROP NOT NULL,
    ALTER COLUMN valid_marks DROP NOT NULL,
    ALTER COLUMN competent DROP NOT NULL,
    ALTER COLUMN incompetent DROP NOT NULL,
    ALTER COLUMN returned DROP NOT NULL,
    ALTER COLUMN issued DROP NOT NULL,
    ALTER COLUMN reasons DROP NOT NULL,
    ALTER COLUMN explanation DROP NOT NULL,
    ALTER COLUMN certified_at DROP NOT NULL,
    ADD COLUMN source text NOT NULL DEFAULT 'POLL' CHECK (source IN ('POLL', 'BASIC_GRADE', 'FINDING', 'DISCIPLINE_ADVICE')),
    ADD COLUMN opened_by text,
    ADD COLUMN grounds text CHECK (length(grounds) BETWEEN 1 AND 2000),
    ADD COLUMN clue_id uuid REFERENCES clue,
    ADD COLUMN source_document text CHECK (length(source_document) BETWEEN 1 AND 100),
    ADD COLUMN grade_year int CHECK (grade_year BETWEEN 2000 AND 2999),
    ADD COLUMN policy_pack text NOT NULL DEFAULT 'CN-CURRENT',
    ADD COLUMN policy_version int NOT NULL DEFAULT 1,
    ADD COLUMN screened_by text,
    ADD COLUMN reminder text CHECK (length(reminder) BETWEEN 1 AND 2000),
    ADD COLUMN approved_by text,
    ADD COLUMN approved_on date,
    ADD COLUMN approval_grounds text CHECK (length(approval_grounds) BETWEEN 1 AND 2000),
    ADD COLUMN held_on date,
    ADD COLUMN rectify_due date,
    ADD COLUMN objection_due date,
    ADD COLUMN extended_on date,
    ADD COLUMN closed_on date,
    ADD COLUMN steps int NOT NULL DEFAULT 0 CHECK (steps >= 0),
    -- A suggestion is whole, and only a poll has one; whoever opens a case says why and on what.
    ADD CONSTRAINT talk_suggestion_whole CHECK (num_nulls(
        suggestion_id, review_id, run_id, rule, reading, pack, pack_version, valid_marks, competent, incompetent, returned,
        issued, reasons, explanation, certified_at) = CASE source WHEN 'POLL' THEN 0 ELSE 15 END),
    ADD CONSTRAINT talk_opened_for_a_reason CHECK (num_nulls(opened_by, grounds) = CASE source WHEN 'POLL' THEN 2 ELSE 0 END),
    ADD CONSTRAINT talk_of_a_clue CHECK ((source = 'FINDING') = (clue_id IS NOT NULL)),
    ADD CONSTRAINT talk_of_a_document CHECK ((source = 'DISCIPLINE_ADVICE') = (source_document IS NOT NULL)),
    ADD CONSTRAINT talk_of_a_year CHECK ((source = 'BASIC_GRADE') = (grade_year IS NOT NULL)),
    ADD CONSTRAINT talk_reminds_in_words CHECK (state <> 'REMINDER' OR reminder IS NOT NULL),
    ADD CONSTRAINT talk_approval_whole CHECK (num_nulls(approved_by, approved_on, approval_grounds) IN (0, 3)),
    ADD CONSTRAINT talk_held_after_approval CHECK (held_on >= approved_on),
    ADD CONSTRAINT talk_held_whole CHECK (num_nulls(held_on, rectify_due, objection_due) IN (0, 3)),
    ADD CONSTRAINT talk_course CHECK (CASE
        WHEN state IN ('TRIGGERED', 'SCREENING', 'NO_ACTION', 'REMINDER') THEN approved_on IS NULL
        WHEN state = 'APPROVED' THEN approved_on IS NOT NULL AND held_on IS NULL
        WHEN state = 'CANCELLED' THEN true
        ELSE held_on IS NOT NULL END);

-- What was closed before, and what waits to be screened.
UPDATE talk t SET closed_on = (SELECT (max(m.at) AT TIME ZONE 'Asia/Shanghai')::date FROM transition m WHERE m.subject_id = t.id)
WHERE state = 'NO_ACTION';
INSERT INTO duty (case_id, task, case_kind, case_number, cadre_id, roles, due, warn_on)
SELECT id, 'SCREEN', 'TALK', number, cadre_id, ARRAY['organisation'], screening_due, screening_due FROM talk
WHERE state IN ('TRIGGERED', 'SCREENING');
ALTER TABLE talk ADD CONSTRAINT talk_closed CHECK ((closed_on IS NOT NULL) = (state IN (
    'NO_ACTION', 'REMINDER', 'CLOSED_CORRECTED', 'ESCALATED', 'REVOKED', 'CANCELLED')));
ALTER TABLE talk ALTER COLUMN source DROP DEFAULT, ALTER COLUMN policy_pack DROP DEFAULT, ALTER COLUMN policy_version DROP DEFAULT;
CREATE UNIQUE INDEX talk_once_per_clue ON talk (cadre_id, clue_id) WHERE clue_id IS NOT NULL AND state <> 'CANCELLED';
CREATE UNIQUE INDEX talk_once_per_grade ON talk (cadre_id, grade_year) WHERE grade_year IS NOT NULL AND state <> 'CANCELLED';
CREATE UNIQUE INDEX talk_once_per_advice ON talk (cadre_id, source_document) WHERE source_document IS NOT NULL AND state <> 'CANCELLED';

-- The record of the talk itself: who talked and who took it down, the reason stated, the explanation heard.
CREATE TABLE talk_record (
    talk_id      uuid        PRIMARY KEY REFERENCES talk,
    held_on      date        NOT NULL,
    place        text        NOT NULL CHECK (length(place) BETWEEN 1 AND 100),
    leader_id    uuid        NOT NULL REFERENCES cadre,
    recorder_id  uuid        NOT NULL REFERENCES cadre,
    reason       text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 4000),
    explanation  text        NOT NULL CHECK (length(explanation) BETWEEN 1 AND 4000),
    requirements text        NOT NULL CHECK (length(requirements) BETWEEN 1 AND 4000),
    recorded_by  text        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    signed_on    date,
    refusal      text        CHECK (length(refusal) BETWEEN 1 AND 2000),
    witness_id   uuid        REFERENCES cadre,
    noted_by     text,
    CONSTRAINT talk_record_two_persons CHECK (leader_id <> recorder_id),
    CONSTRAINT talk_record_refusal_whole CHECK (num_nulls(refusal, witness_id, noted_by) IN (0, 3)),
    CONSTRAINT talk_record_witness_is_another CHECK (witness_id NOT IN (leader_id, recorder_id)),
    CONSTRAINT talk_record_signed_or_refused CHECK (signed_on IS NULL OR refusal IS NULL)
);

-- What was taken down stays; it is signed, or its refusal noted, once.
CREATE FUNCTION talk_record_keeps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.signed_on IS NOT NULL OR OLD.refusal IS NOT NULL
       OR (to_jsonb(OLD) - ARRAY['signed_on', 'refusal', 'witness_id', 'noted_by'])
          IS DISTINCT FROM (to_jsonb(NEW) - ARRAY['signed_on', 'refusal', 'witness_id', 'noted_by']) THEN
        RAISE EXCEPTION 'the record of a talk is not changed' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER talk_record_update BEFORE UPDATE ON talk_record FOR EACH ROW EXECUTE FUNCTION talk_record_keeps();
CREATE TRIGGER talk_record_delete BEFORE DELETE OR TRUNCATE ON talk_record FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What was written in a case, in its order.
CREATE TABLE talk_paper (
    talk_id    uuid NOT NULL REFERENCES talk,
    ordinal    int  NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('PLAN', 'REPORT', 'CONCLUSION', 'OBJECTION', 'ANSWER')),
    text       text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
    written_by text NOT NULL,
    written_on date NOT NULL,
    PRIMARY KEY (talk_id, ordinal)
);
CREATE UNIQUE INDEX talk_paper_once ON talk_paper (talk_id, kind) WHERE kind IN ('PLAN', 'OBJECTION', 'ANSWER');
CREATE TRIGGER talk_paper_change BEFORE UPDATE OR DELETE OR TRUNCATE ON talk_paper FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
