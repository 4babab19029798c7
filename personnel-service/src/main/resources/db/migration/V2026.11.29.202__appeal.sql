-- SM-13 review and appeal of a decision.
ALTER TABLE deadline DROP CONSTRAINT deadline_task_check, ADD CONSTRAINT deadline_task_check CHECK (task IN (
    'SCREEN', 'HOLD', 'SIGN', 'PLAN', 'RECTIFY', 'REVIEW', 'OBJECT', 'ANSWER',
    'DECIDE_REVIEW', 'APPEAL', 'ACCEPT', 'CORRECT', 'DECIDE_APPEAL', 'REAPPEAL'));
ALTER TABLE duty
    DROP CONSTRAINT duty_task_check,
    ADD CONSTRAINT duty_task_check CHECK (task IN (
        'SCREEN', 'HOLD', 'SIGN', 'PLAN', 'RECTIFY', 'REVIEW', 'ANSWER', 'DECIDE_REVIEW', 'ACCEPT', 'CORRECT', 'DECIDE_APPEAL')),
    DROP CONSTRAINT duty_case_kind_check,
    ADD CONSTRAINT duty_case_kind_check CHECK (case_kind IN ('TALK', 'APPEAL'));

CREATE TABLE appeal (
    id             uuid   PRIMARY KEY,
    number         text   NOT NULL UNIQUE CHECK (number ~ '^APPEAL-[0-9]{4}-[0-9]{6,}$'),
    -- The decision that it is against.
    talk_id        uuid   NOT NULL REFERENCES talk,
    cadre_id       uuid   NOT NULL REFERENCES cadre,
    route          text   NOT NULL CHECK (route IN ('REVIEW', 'DIRECT')),
    state          text   NOT NULL CHECK (state IN (
        'REVIEW_FILED', 'REVIEW_DECIDED', 'APPEAL_FILED', 'CORRECT_FILE', 'ACCEPTED', 'NOT_ACCEPTED', 'PANEL', 'HEARD',
        'DECIDED', 'REAPPEALED', 'FINAL', 'CANCELLED')),
    filed_on       date   NOT NULL,
    policy_pack    text   NOT NULL,
    policy_version int    NOT NULL,
    -- Until when the cadre may take the next step, or has to correct the file.
    step_due       date,
    extended_on    date,
    remanded_on    date,
    closed_on      date,
    steps          int    NOT NULL CHECK (steps >= 0),
    version        bigint NOT NULL,
    CONSTRAINT appeal_next_step_has_a_day CHECK (
        (step_due IS NOT NULL) = (state IN ('REVIEW_DECIDED', 'CORRECT_FILE', 'DECIDED'))),
    CONSTRAINT appeal_closed CHECK ((closed_on IS NOT NULL) = (state IN ('NOT_ACCEPTED', 'FINAL', 'CANCELLED')))
);
CREATE UNIQUE INDEX appeal_once_per_talk ON appeal (talk_id) WHERE state <> 'CANCELLED';
CREATE INDEX appeal_cadre ON appeal (cadre_id);
CREATE INDEX appeal_state ON appeal (state, number);
CREATE INDEX appeal_to_lapse ON appeal (step_due) WHERE state IN ('REVIEW_DECIDED', 'DECIDED');

-- What was written in it, in its order: what the cadre filed, and what was heard.
CREATE TABLE appeal_paper (
    appeal_id  uuid NOT NULL REFERENCES appeal,
    ordinal    int  NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('REVIEW', 'APPEAL', 'CORRECTION', 'HEARING', 'REAPPEAL')),
    text       text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
    written_by text NOT NULL,
    written_on date NOT NULL,
    PRIMARY KEY (appeal_id, ordinal)
);
CREATE TRIGGER appeal_paper_change BEFORE UPDATE OR DELETE OR TRUNCATE ON appeal_paper FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE appeal_decision (
    appeal_id          uuid NOT NULL REFERENCES appeal,
    ordinal            int  NOT NULL,
    stage              text NOT NULL CHECK (stage IN ('REVIEW', 'APPEAL', 'REAPPEAL')),
    outcome            text NOT NULL CHECK (outcome IN ('UPHOLD', 'AMEND', 'REVOKE', 'REMAND')),
    grounds            text NOT NULL CHECK (length(grounds) BETWEEN 1 AND 2000),
    document           text NOT NULL CHECK (length(document) BETWEEN 1 AND 100),
    -- What an amendment leaves of the bar on promotion.
    no_promotion_until date,
    decided_by         text NOT NULL,
    decided_on         date NOT NULL,
    PRIMARY KEY (appeal_id, ordinal),
    CONSTRAINT appeal_amends_something CHECK ((outcome = 'AMEND') = (no_promotion_until IS NOT NULL)),
    CONSTRAINT appeal_remands_on_appeal CHECK (outcome <> 'REMAND' OR stage = 'APPEAL')
);
CREATE TRIGGER appeal_decision_change BEFORE UPDATE OR DELETE OR TRUNCATE ON appeal_decision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A second round follows a remand.
CREATE TABLE appeal_panel (
    appeal_id uuid    NOT NULL REFERENCES appeal,
    round     int     NOT NULL CHECK (round BETWEEN 1 AND 2),
    cadre_id  uuid    NOT NULL REFERENCES cadre,
    chair     boolean NOT NULL,
    PRIMARY KEY (appeal_id, round, cadre_id)
);
CREATE UNIQUE INDEX appeal_one_chair ON appeal_panel (appeal_id, round) WHERE chair;
CREATE TRIGGER appeal_panel_change BEFORE UPDATE OR DELETE OR TRUNCATE ON appeal_panel FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- An appeal may shorten what a later decision ends altogether: an end only ever comes earlier.
CREATE OR REPLACE FUNCTION effect_keeps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.ended_on IS NOT NULL AND (NEW.ended_on IS NULL OR NEW.ended_on >= OLD.ended_on))
       OR (to_jsonb(OLD) - ARRAY['ended_on', 'end_reason', 'version'])
          IS DISTINCT FROM (to_jsonb(NEW) - ARRAY['ended_on', 'end_reason', 'version']) THEN
        RAISE EXCEPTION 'an effect can only end earlier' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
