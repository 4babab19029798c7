-- A campaign (集中整顿活动, M06), and in it the course of each unit through the gates.
CREATE TABLE campaign (
    id             uuid   PRIMARY KEY,
    version        bigint NOT NULL,
    number         text   NOT NULL UNIQUE,
    state          text   NOT NULL CHECK (state IN ('PROPOSED', 'REJECTED', 'RUNNING', 'CONCLUDED')),
    title          text   NOT NULL,
    purpose        text   NOT NULL,
    starts_on      date   NOT NULL,
    ends_on        date   NOT NULL CHECK (ends_on > starts_on),
    proposed_by    text   NOT NULL,
    proposed_on    date   NOT NULL,
    decided_by     text,
    decided_on     date,
    concluded_on   date,
    policy_pack    text   NOT NULL,
    policy_version int    NOT NULL,
    FOREIGN KEY (policy_pack, policy_version) REFERENCES policy_version,
    CONSTRAINT campaign_decision_whole CHECK (num_nulls(decided_by, decided_on) IN (0, 2)),
    CONSTRAINT campaign_decided CHECK ((state = 'PROPOSED') = (decided_on IS NULL)),
    CONSTRAINT campaign_decided_by_another CHECK (decided_by <> proposed_by),
    CONSTRAINT campaign_concluded CHECK ((state = 'CONCLUDED') = (concluded_on IS NOT NULL))
);

-- Which units take part: each condition that is given narrows, and one at least is given.
CREATE TABLE campaign_scope (
    campaign_id  uuid   PRIMARY KEY REFERENCES campaign,
    unit_codes   text[] NOT NULL,
    unit_subtree text,
    unit_kinds   text[] NOT NULL,
    CONSTRAINT campaign_scope_stated CHECK (
        cardinality(unit_codes) > 0 OR unit_subtree IS NOT NULL OR cardinality(unit_kinds) > 0)
);
CREATE VIEW campaign_unit AS
    SELECT s.campaign_id, u.id AS unit_id, u.code
    FROM campaign_scope s JOIN unit u
      ON (cardinality(s.unit_codes) = 0 OR u.code = ANY (s.unit_codes))
     AND (s.unit_subtree IS NULL OR u.path <@ (SELECT top.path FROM unit top WHERE top.code = s.unit_subtree))
     AND (cardinality(s.unit_kinds) = 0 OR u.kind = ANY (s.unit_kinds));

-- The stages in their order, each with its last day.
CREATE TABLE campaign_stage (
    campaign_id uuid NOT NULL REFERENCES campaign,
    ordinal     int  NOT NULL CHECK (ordinal > 0),
    stage       text NOT NULL CHECK (stage IN ('PREPARED', 'SOLICITING', 'ANALYSING', 'SELF_EXAMINATION', 'MEASURES', 'FOLLOW_UP')),
    due         date NOT NULL,
    PRIMARY KEY (campaign_id, ordinal),
    UNIQUE (campaign_id, stage)
);

CREATE TABLE campaign_course (
    id           uuid    PRIMARY KEY,
    version      bigint  NOT NULL,
    campaign_id  uuid    NOT NULL REFERENCES campaign,
    unit_id      uuid    NOT NULL REFERENCES unit,
    state        text    NOT NULL CHECK (state IN ('PREPARED', 'SOLICITING', 'ANALYSING', 'SELF_EXAMINATION', 'MEASURES', 'FOLLOW_UP', 'CONCLUDED')),
    -- Who has the paper of this gate: the unit works on it, the office has it, or gave it back.
    gate         text    CHECK (gate IN ('OPEN', 'SUBMITTED', 'RETURNED')),
    -- Last day for the unit at this gate.
    due          date,
    -- The day is this course's own, after a return.
    own_due      boolean NOT NULL,
    returns      int     NOT NULL CHECK (returns >= 0),
    -- The day whose passing was escalated.
    escalated    date,
    -- The one accountable head (M05).
    head         uuid    REFERENCES cadre,
    concluded_on date,
    UNIQUE (campaign_id, unit_id),
    CONSTRAINT campaign_course_gate CHECK ((state = 'CONCLUDED') = (gate IS NULL) AND (state = 'CONCLUDED') = (due IS NULL)),
    CONSTRAINT campaign_course_concluded CHECK ((state = 'CONCLUDED') = (concluded_on IS NOT NULL)),
    CONSTRAINT campaign_course_returned CHECK (gate IS DISTINCT FROM 'RETURNED' OR returns > 0)
);
CREATE INDEX campaign_course_unit ON campaign_course (unit_id);
-- What the scan looks at.
CREATE INDEX campaign_course_owing ON campaign_course (due, id) WHERE gate IN ('OPEN', 'RETURNED');

-- Every head there was, with the reason for a replacement.
CREATE TABLE campaign_head (
    course_id uuid NOT NULL REFERENCES campaign_course,
    ordinal   int  NOT NULL CHECK (ordinal > 0),
    cadre_id  uuid NOT NULL REFERENCES cadre,
    named_by  text NOT NULL,
    named_on  date NOT NULL,
    reason    text,
    PRIMARY KEY (course_id, ordinal),
    CONSTRAINT campaign_head_replaced_for_a_reason CHECK (ordinal = 1 OR reason ~ '\S')
);
CREATE TRIGGER campaign_head_change BEFORE UPDATE OR DELETE OR TRUNCATE ON campaign_head FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What a unit hands in at a gate; a returned paper stays, the next attempt is another.
CREATE TABLE campaign_paper (
    id             uuid PRIMARY KEY,
    course_id      uuid NOT NULL REFERENCES campaign_course,
    stage          text NOT NULL,
    attempt        int  NOT NULL CHECK (attempt > 0),
    text           text CHECK (text ~ '\S'),
    opinions_heard int  CHECK (opinions_heard >= 0),
    drafted_by     text NOT NULL,
    drafted_on     date NOT NULL,
    signed_by      text,
    signed_on      date,
    outcome        text CHECK (outcome IN ('PASSED', 'RETURNED')),
    decided_by     text,
    decided_on     date,
    reason         text,
    UNIQUE (course_id, stage, attempt),
    CONSTRAINT campaign_paper_signature_whole CHECK (num_nulls(signed_by, signed_on) IN (0, 2)),
    CONSTRAINT campaign_paper_decision_whole CHECK (num_nulls(outcome, decided_by, decided_on) IN (0, 3)),
    CONSTRAINT campaign_paper_signed CHECK (outcome IS NULL OR signed_on IS NOT NULL),
    CONSTRAINT campaign_paper_decided_by_another CHECK (decided_by NOT IN (drafted_by, signed_by)),
    CONSTRAINT campaign_paper_reason CHECK (outcome IS DISTINCT FROM 'RETURNED' OR reason ~ '\S')
);
-- One paper at a time, and one gate is passed once.
CREATE UNIQUE INDEX campaign_paper_undecided ON campaign_paper (course_id) WHERE outcome IS NULL;
CREATE UNIQUE INDEX campaign_paper_passed ON campaign_paper (course_id, stage) WHERE outcome = 'PASSED';

-- Problems found, measures against them, results: by stage of the paper, each with its wind.
CREATE TABLE campaign_item (
    paper_id   uuid NOT NULL REFERENCES campaign_paper,
    ordinal    int  NOT NULL CHECK (ordinal > 0),
    code_list  int  NOT NULL,
    wind_code  text NOT NULL CHECK (wind_code ~ '^W[1-9](\.[1-9][0-9]?)?$'),
    text       text NOT NULL CHECK (text ~ '\S'),
    finding_id uuid REFERENCES finding,
    PRIMARY KEY (paper_id, ordinal)
);

-- What is signed is not written any more.
CREATE FUNCTION campaign_item_of_a_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM campaign_paper p
               WHERE p.id = coalesce(NEW.paper_id, OLD.paper_id) AND p.signed_on IS NOT NULL) THEN
        RAISE EXCEPTION 'a signed paper is not changed'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'campaign_item_of_a_draft';
    END IF;
    RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER campaign_item_of_a_draft BEFORE INSERT OR UPDATE OR DELETE ON campaign_item FOR EACH ROW EXECUTE FUNCTION campaign_item_of_a_draft();

-- Each passed day that was escalated to the head of that time, if one was named.
CREATE TABLE campaign_escalation (
    course_id    uuid NOT NULL REFERENCES campaign_course,
    due          date NOT NULL,
    stage        text NOT NULL,
    escalated_on date NOT NULL CHECK (escalated_on > due),
    head         uuid REFERENCES cadre,
    PRIMARY KEY (course_id, due)
);
CREATE TRIGGER campaign_escalation_change BEFORE UPDATE OR DELETE OR TRUNCATE ON campaign_escalation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
