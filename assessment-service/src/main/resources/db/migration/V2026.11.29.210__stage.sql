-- Evidence that appraisals of any kind cite (M22). A piece is reused by reference as often as it serves, and counted once.
CREATE TABLE citation (
    id           uuid    PRIMARY KEY,
    kind         text    NOT NULL CHECK (kind IN ('STAGE', 'SPECIAL', 'TERM')),
    subject_id   uuid    NOT NULL,
    cadre_number text    NOT NULL,
    year         int     NOT NULL,
    source       text    NOT NULL CHECK (source IN ('EVIDENCE', 'TASK', 'DOCUMENT')),
    reference    text    NOT NULL CHECK (reference = upper(btrim(reference)) AND reference <> ''),
    note         text    NOT NULL,
    counted      boolean NOT NULL,
    cited_by     text    NOT NULL,
    cited_on     date    NOT NULL,
    CONSTRAINT citation_once UNIQUE (subject_id, source, reference)
);
-- Never twice for one person and year, whatever the kinds of appraisal.
CREATE UNIQUE INDEX citation_counted_once ON citation (cadre_number, year, source, reference) WHERE counted;
CREATE TRIGGER citation_change BEFORE UPDATE OR DELETE OR TRUNCATE ON citation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Stage appraisals (SM-10 STAGE): of a unit and those below it, for a part of a year.
CREATE TABLE stage_run (
    id             uuid PRIMARY KEY,
    title          text NOT NULL,
    unit_id        uuid NOT NULL,
    unit_code      text NOT NULL,
    from_on        date NOT NULL,
    to_on          date NOT NULL CHECK (to_on >= from_on),
    report_due     date NOT NULL,
    grade_due      date NOT NULL CHECK (grade_due >= report_due),
    opened_by      text NOT NULL,
    opened_on      date NOT NULL,
    policy_pack    text NOT NULL,
    policy_version int  NOT NULL,
    CHECK (extract(year FROM from_on) = extract(year FROM to_on))
);

-- Who a person was is kept as on the day of opening.
CREATE TABLE stage_appraisal (
    id            uuid   PRIMARY KEY DEFAULT uuidv7(),
    run_id        uuid   NOT NULL REFERENCES stage_run,
    cadre_id      uuid   NOT NULL,
    cadre_number  text   NOT NULL,
    cadre_name    text   NOT NULL,
    unit_id       uuid   NOT NULL,
    unit_code     text   NOT NULL,
    from_on       date   NOT NULL,
    to_on         date   NOT NULL,
    state         text   NOT NULL CHECK (state IN ('OPEN', 'SELF_REPORT', 'SUPERVISOR_GRADE', 'FEEDBACK', 'LOCKED')),
    rater         text   CHECK (rater <> cadre_number),
    report        text,
    grade         text   CHECK (grade IN ('GOOD', 'FAIRLY_GOOD', 'AVERAGE', 'POOR')),
    comment       text,
    graded_by     text,
    feedback      text,
    told_on       date,
    statement     text,
    statement_due date   CHECK (statement_due >= told_on),
    locked_on     date   CHECK (locked_on >= told_on),
    version       bigint NOT NULL DEFAULT 0,
    -- One person has one stage appraisal at a time.
    CONSTRAINT stage_appraisal_period EXCLUDE USING gist (
        cadre_number WITH =, daterange(from_on, to_on, '[]') WITH &&),
    CHECK ((grade IS NULL) = (state IN ('OPEN', 'SELF_REPORT'))),
    CHECK ((grade IS NULL) = (comment IS NULL) AND (grade IS NULL) = (graded_by IS NULL)),
    CHECK ((told_on IS NOT NULL) = (state IN ('FEEDBACK', 'LOCKED'))),
    CHECK ((told_on IS NULL) = (feedback IS NULL) AND (told_on IS NULL) = (statement_due IS NULL)),
    CHECK (statement IS NULL OR told_on IS NOT NULL),
    CHECK ((locked_on IS NOT NULL) = (state = 'LOCKED'))
);
CREATE INDEX stage_appraisal_run ON stage_appraisal (run_id, unit_id);
CREATE INDEX stage_appraisal_rater ON stage_appraisal (rater) WHERE rater IS NOT NULL;

-- What is locked stays.
CREATE FUNCTION stage_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.state = 'LOCKED' THEN
        RAISE EXCEPTION 'a locked stage appraisal does not change';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER stage_appraisal_change BEFORE UPDATE OR DELETE ON stage_appraisal
    FOR EACH ROW EXECUTE FUNCTION stage_refuse_change();
