-- The grade of each year, as assessment filed it last (A15), and what it bars from.
CREATE TABLE annual_result (
    cadre_id     uuid   NOT NULL REFERENCES cadre,
    year         int    NOT NULL,
    appraisal_id uuid   NOT NULL UNIQUE,
    applies_to   text   NOT NULL CHECK (applies_to IN ('LEADER', 'GENERAL', 'PI')),
    grade        text   NOT NULL CHECK (grade IN ('EXCELLENT', 'COMPETENT', 'BASIC', 'INCOMPETENT',
        'NO_GRADE_PROBATION', 'NO_GRADE_LEAVE', 'NO_GRADE_CASE', 'NO_GRADE_SANCTION')),
    filed_on     date   NOT NULL,
    policy       text   NOT NULL,
    -- Where assessment explains it.
    explanation  text   NOT NULL,
    PRIMARY KEY (cadre_id, year)
);
CREATE TRIGGER annual_result_kept BEFORE DELETE OR TRUNCATE ON annual_result FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A grade that is filed anew may bar again what it had ceased to bar.
ALTER TABLE effect
    DROP CONSTRAINT effect_case_kind_check,
    ADD CONSTRAINT effect_case_kind_check CHECK (case_kind IN ('TALK', 'APPRAISAL')),
    DROP CONSTRAINT effect_once_per_case;
CREATE UNIQUE INDEX effect_once_per_case ON effect (case_id, kind) WHERE ended_on IS NULL;
