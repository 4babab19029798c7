-- Facts about somebody ranked last, as people found them, and what the rule makes of them (M10).
CREATE TABLE last_place_check (
    id             uuid    PRIMARY KEY,
    task_id        uuid    NOT NULL REFERENCES task,
    bottom         boolean NOT NULL,
    ineffective    boolean NOT NULL,
    dereliction    boolean NOT NULL,
    mistake        boolean NOT NULL,
    loss           boolean NOT NULL,
    document       text    NOT NULL,
    note           text    NOT NULL,
    suggested      boolean NOT NULL,
    reasons        text[]  NOT NULL,
    policy_pack    text    NOT NULL,
    policy_version int     NOT NULL,
    checked_by     text    NOT NULL,
    checked_on     date    NOT NULL,
    -- Being last is never a ground by itself.
    CHECK (NOT suggested OR (bottom AND (ineffective OR dereliction OR mistake OR loss)))
);
CREATE INDEX last_place_check_task ON last_place_check (task_id);
CREATE UNIQUE INDEX last_place_suggested_once ON last_place_check (task_id) WHERE suggested;
CREATE TRIGGER last_place_check_change BEFORE UPDATE OR DELETE OR TRUNCATE ON last_place_check
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What a filed grade suggests, with the grades of the years before it.
CREATE TABLE grade_trigger (
    id             uuid   PRIMARY KEY,
    appraisal_id   uuid   NOT NULL REFERENCES appraisal,
    grade          text   NOT NULL CHECK (grade IN ('EXCELLENT', 'COMPETENT', 'BASIC', 'INCOMPETENT')),
    years          int    NOT NULL CHECK (years > 0),
    suggestion     text   CHECK (suggestion IN ('ADJUSTMENT', 'COMMENDATION')),
    reasons        text[] NOT NULL,
    rules          text[] NOT NULL,
    policy_pack    text   NOT NULL,
    policy_version int    NOT NULL,
    evaluated_on   date   NOT NULL,
    -- Filed again with the same grade it suggests nothing anew.
    CONSTRAINT grade_trigger_once UNIQUE (appraisal_id, grade),
    CHECK ((suggestion IS NULL) = (cardinality(reasons) = 0)),
    CHECK (suggestion IS NULL OR suggestion <> 'COMMENDATION' OR grade = 'EXCELLENT'),
    CHECK (suggestion IS NULL OR suggestion <> 'ADJUSTMENT' OR grade IN ('BASIC', 'INCOMPETENT'))
);
CREATE TRIGGER grade_trigger_change BEFORE UPDATE OR DELETE OR TRUNCATE ON grade_trigger
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
