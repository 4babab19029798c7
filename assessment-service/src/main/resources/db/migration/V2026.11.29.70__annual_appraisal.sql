-- SM-8, the annual appraisal: how each person takes part, the course of each appraisal, and what quotas are reckoned from.

ALTER TABLE scheme DROP CONSTRAINT scheme_applies_to_check,
    ADD CONSTRAINT scheme_applies_to_check CHECK (applies_to IN ('LEADER', 'GENERAL', 'PI'));

-- What the offices know about a person's year. Nothing is deleted: what was recorded wrongly is withdrawn.
CREATE TABLE circumstance (
    id                uuid        PRIMARY KEY,
    run_id            uuid        NOT NULL,
    cadre_id          uuid        NOT NULL,
    kind              text        NOT NULL CHECK (kind IN ('PROBATION', 'SICK_LEAVE', 'PERSONAL_LEAVE', 'CASE',
        'SANCTION', 'ADMONISHMENT', 'TRANSFER', 'SECONDMENT', 'TRAINING')),
    from_on           date        NOT NULL,
    until_on          date        CHECK (until_on >= from_on),
    sanction          text        CHECK (sanction IN ('WARNING', 'DEMERIT', 'MAJOR_DEMERIT', 'DEMOTION', 'REMOVAL')),
    unit_id           uuid,
    document          text        NOT NULL,
    recorded_by       text        NOT NULL,
    recorded_at       timestamptz NOT NULL,
    withdrawn_by      text,
    withdrawal_reason text,
    FOREIGN KEY (run_id, cadre_id) REFERENCES appraisal (run_id, cadre_id),
    CHECK ((withdrawn_by IS NULL) = (withdrawal_reason IS NULL)),
    CHECK ((unit_id IS NOT NULL) = (kind IN ('TRANSFER', 'SECONDMENT'))),
    CHECK (kind <> 'SANCTION' OR sanction IS NOT NULL),
    CHECK (sanction IS NULL OR kind IN ('CASE', 'SANCTION')),
    CHECK (kind NOT IN ('PROBATION', 'SICK_LEAVE', 'PERSONAL_LEAVE', 'SECONDMENT', 'TRAINING') OR until_on IS NOT NULL)
);
CREATE INDEX circumstance_cadre ON circumstance (run_id, cadre_id);
-- A person's case is recorded once as long as it is open.
CREATE UNIQUE INDEX circumstance_one_open_case ON circumstance (run_id, cadre_id)
    WHERE kind = 'CASE' AND until_on IS NULL AND withdrawn_by IS NULL;

-- What follows from them (ASM-PROB, -LEAVE, -CASE, -SANC, -MOVE), reckoned anew whenever one is recorded.
CREATE TABLE participation (
    appraisal_id      uuid    PRIMARY KEY REFERENCES appraisal,
    run_id            uuid    NOT NULL,
    mark              text    CHECK (mark IN
        ('NO_GRADE_PROBATION', 'NO_GRADE_LEAVE', 'NO_GRADE_CASE', 'NO_GRADE_SANCTION')),
    not_excellent     boolean NOT NULL DEFAULT false,
    assessing_unit_id uuid    NOT NULL,
    rules             text[]  NOT NULL DEFAULT '{}'
);
CREATE INDEX participation_unit ON participation (run_id, assessing_unit_id);

-- A collective decision (G5) about the grades of many people.
CREATE TABLE committee_decision (
    id         uuid        PRIMARY KEY,
    run_id     uuid        NOT NULL REFERENCES run,
    due        int         NOT NULL CHECK (due > 0),
    present    int         NOT NULL CHECK (present BETWEEN 1 AND due),
    agreed     int         NOT NULL CHECK (agreed BETWEEN 0 AND present),
    document   text        NOT NULL,
    decided_by text        NOT NULL,
    decided_at timestamptz NOT NULL
);
CREATE TRIGGER committee_decision_change BEFORE UPDATE OR DELETE OR TRUNCATE ON committee_decision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Beside the appraisal and not in it, because computing a run reads all appraisals and none of these texts.
CREATE TABLE course (
    appraisal_id  uuid    PRIMARY KEY REFERENCES appraisal,
    run_id        uuid    NOT NULL REFERENCES run,
    cadre_number  text    NOT NULL,
    stage         text    NOT NULL CHECK (stage IN ('OPEN', 'SELF_SUMMARY', 'REVIEWED', 'GRADE_PROPOSED', 'QUOTA_CHECK',
        'COMMITTEE', 'PUBLICISED', 'OBJECTION', 'FINAL', 'SERVED', 'FILED')),
    summary_due   date    NOT NULL,
    summary       text,
    rater         text    CHECK (rater <> cadre_number),
    rater_due     date,
    comment       text,
    rater_grade   text    CHECK (rater_grade IN ('EXCELLENT', 'COMPETENT', 'BASIC', 'INCOMPETENT')),
    reviewed_by   text,
    grade         text    CHECK (grade IN ('EXCELLENT', 'COMPETENT', 'BASIC', 'INCOMPETENT')),
    proposed_by   text,
    decision_id   uuid    REFERENCES committee_decision,
    publicised_on date,
    public_until  date    CHECK (public_until > publicised_on),
    objection_due date,
    served_on     date,
    signed        boolean,
    witnesses     text[]  NOT NULL DEFAULT '{}',
    accepted      boolean NOT NULL DEFAULT false,
    statement     text,
    filed_on      date    CHECK (filed_on >= served_on),
    version       bigint  NOT NULL DEFAULT 0,
    CHECK ((publicised_on IS NULL) = (public_until IS NULL)),
    CHECK ((served_on IS NULL) = (signed IS NULL)),
    -- A signature needs no witness, a refusal does (ASM-SIGN).
    CHECK (signed IS DISTINCT FROM false OR cardinality(witnesses) > 0),
    CHECK (NOT accepted OR signed),
    CHECK (stage NOT IN ('SERVED', 'FILED') OR served_on IS NOT NULL),
    CHECK ((stage = 'FILED') = (filed_on IS NOT NULL)),
    CHECK (stage <> 'PUBLICISED' OR (grade = 'EXCELLENT' AND publicised_on IS NOT NULL)),
    CHECK (stage NOT IN ('COMMITTEE', 'PUBLICISED', 'FINAL', 'SERVED', 'FILED') OR decision_id IS NOT NULL)
);
CREATE INDEX course_stage ON course (run_id, stage);
CREATE INDEX course_cadre ON course (cadre_number);
CREATE INDEX course_rater ON course (rater) WHERE rater IS NOT NULL;
CREATE INDEX course_rater_due ON course (rater_due) WHERE stage = 'SELF_SUMMARY';

CREATE TABLE course_objection (
    id           uuid    PRIMARY KEY,
    appraisal_id uuid    NOT NULL REFERENCES course,
    by_cadre     text    NOT NULL,
    by_username  text    NOT NULL,
    own          boolean NOT NULL,
    reason       text    NOT NULL,
    objected_on  date    NOT NULL,
    decide_by    date    NOT NULL,
    outcome      text    CHECK (outcome IN ('DISMISSED', 'UPHELD')),
    answer       text,
    decided_by   text,
    decided_on   date,
    CHECK ((outcome IS NULL) = (decided_on IS NULL)),
    CHECK ((outcome IS NULL) = (decided_by IS NULL)),
    CHECK (decided_by <> by_username)
);
CREATE INDEX course_objection_appraisal ON course_objection (appraisal_id);
-- One person objects once until that is decided.
CREATE UNIQUE INDEX course_objection_open ON course_objection (appraisal_id, by_cadre) WHERE outcome IS NULL;

-- The grade of a unit's leading team, by which its leaders' quota goes.
CREATE TABLE team_grade (
    run_id    uuid        NOT NULL REFERENCES run,
    unit_id   uuid        NOT NULL,
    grade     text        NOT NULL CHECK (grade IN ('EXCELLENT', 'GOOD', 'FAIR', 'POOR')),
    document  text        NOT NULL,
    graded_by text        NOT NULL,
    graded_at timestamptz NOT NULL,
    PRIMARY KEY (run_id, unit_id)
);

-- A larger share that the organisation department approved for one pool.
CREATE TABLE quota_approval (
    run_id      uuid        NOT NULL REFERENCES run,
    pool        text        NOT NULL,
    percent     int         NOT NULL CHECK (percent BETWEEN 1 AND 100),
    document    text        NOT NULL,
    approved_by text        NOT NULL,
    approved_at timestamptz NOT NULL,
    PRIMARY KEY (run_id, pool)
);

INSERT INTO participation (appraisal_id, run_id, assessing_unit_id) SELECT id, run_id, unit_id FROM appraisal;
INSERT INTO course (appraisal_id, run_id, cadre_number, stage, summary_due)
    SELECT a.id, a.run_id, a.cadre_number, 'OPEN', (r.opened_at AT TIME ZONE 'Asia/Shanghai')::date + 30
    FROM appraisal a JOIN run r ON r.id = a.run_id;
