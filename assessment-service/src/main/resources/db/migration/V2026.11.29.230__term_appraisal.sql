-- Appraisals of a term of office (SM-10 TERM): the signed goals, the annual appraisals, the report, the result.
CREATE TABLE term_appraisal (
    id             uuid   PRIMARY KEY,
    plan_id        uuid   NOT NULL REFERENCES goal_plan,
    cadre_id       uuid   NOT NULL,
    cadre_number   text   NOT NULL,
    cadre_name     text   NOT NULL,
    unit_id        uuid   NOT NULL,
    unit_code      text   NOT NULL,
    from_on        date   NOT NULL,
    -- The last day of the term, or an earlier one on which the person left the post.
    ends_on        date   NOT NULL CHECK (ends_on >= from_on),
    end_reason     text,
    state          text   NOT NULL CHECK (state IN ('GOALS_SIGNED', 'ANNUAL', 'TERM_REPORT', 'EVALUATED', 'CLOSED')),
    report_due     date   NOT NULL CHECK (report_due > ends_on),
    report         text,
    -- The version of the goals that the result is measured by, fixed with the report.
    goal_number    int,
    grade          text   CHECK (grade IN ('EXCELLENT', 'COMPETENT', 'BASIC', 'INCOMPETENT')),
    finding        text,
    evaluated_by   text,
    due            int    CHECK (due > 0),
    present        int    CHECK (present BETWEEN 1 AND due),
    agreed         int    CHECK (agreed BETWEEN 0 AND present),
    decision       text,
    decided_by     text   CHECK (decided_by <> evaluated_by),
    feedback       text,
    closed_on      date   CHECK (closed_on >= ends_on),
    policy_pack    text   NOT NULL,
    policy_version int    NOT NULL,
    version        bigint NOT NULL DEFAULT 0,
    CONSTRAINT term_appraisal_once UNIQUE (plan_id, cadre_number),
    FOREIGN KEY (plan_id, goal_number) REFERENCES goal_version (plan_id, number),
    UNIQUE (id, plan_id, goal_number),
    CHECK ((goal_number IS NOT NULL) = (state IN ('TERM_REPORT', 'EVALUATED', 'CLOSED'))),
    CHECK ((grade IS NOT NULL) = (state IN ('EVALUATED', 'CLOSED'))),
    CHECK ((grade IS NULL) = (finding IS NULL) AND (grade IS NULL) = (evaluated_by IS NULL)),
    CHECK ((closed_on IS NOT NULL) = (state = 'CLOSED')),
    CHECK ((closed_on IS NULL) = (decision IS NULL) AND (closed_on IS NULL) = (decided_by IS NULL)
        AND (closed_on IS NULL) = (feedback IS NULL) AND (closed_on IS NULL) = (due IS NULL)
        AND (due IS NULL) = (present IS NULL) AND (due IS NULL) = (agreed IS NULL))
);
CREATE INDEX term_appraisal_unit ON term_appraisal (unit_id);
CREATE INDEX term_appraisal_cadre ON term_appraisal (cadre_number);

-- The annual appraisals inside a term, one a year.
CREATE TABLE term_annual (
    term_id      uuid NOT NULL REFERENCES term_appraisal,
    year         int  NOT NULL,
    appraisal_id uuid NOT NULL REFERENCES appraisal,
    PRIMARY KEY (term_id, year),
    UNIQUE (term_id, appraisal_id)
);

-- What a goal of the term came to: as the person reported it, and as it was found.
CREATE TABLE term_result (
    term_id     uuid    NOT NULL,
    plan_id     uuid    NOT NULL,
    goal_number int     NOT NULL,
    code        text    NOT NULL,
    reported    numeric CHECK (reported >= 0),
    achieved    numeric CHECK (achieved >= 0),
    PRIMARY KEY (term_id, code),
    FOREIGN KEY (term_id, plan_id, goal_number) REFERENCES term_appraisal (id, plan_id, goal_number),
    FOREIGN KEY (plan_id, goal_number, code) REFERENCES goal (plan_id, number, code)
);

CREATE FUNCTION term_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.state = 'CLOSED' THEN
        RAISE EXCEPTION 'a closed appraisal of a term does not change';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER term_appraisal_change BEFORE UPDATE OR DELETE ON term_appraisal
    FOR EACH ROW EXECUTE FUNCTION term_refuse_change();
