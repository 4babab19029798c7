-- Comprehensive appraisals (M22 COMPREHENSIVE): what stands about one person for a period, drawn together.
ALTER TABLE citation DROP CONSTRAINT citation_kind_check;
ALTER TABLE citation ADD CONSTRAINT citation_kind_check
    CHECK (kind IN ('STAGE', 'SPECIAL', 'TERM', 'COMPREHENSIVE'));

CREATE TABLE comprehensive_appraisal (
    id             uuid   PRIMARY KEY,
    occasion       text   NOT NULL CHECK (occasion IN ('PROMOTION', 'CHANGE_OF_TERM', 'TRANSFER', 'OTHER')),
    document       text   NOT NULL,
    from_on        date   NOT NULL,
    to_on          date   NOT NULL CHECK (to_on >= from_on),
    cadre_id       uuid   NOT NULL,
    cadre_number   text   NOT NULL,
    cadre_name     text   NOT NULL,
    unit_id        uuid   NOT NULL,
    unit_code      text   NOT NULL,
    state          text   NOT NULL CHECK (state IN
        ('OPENED', 'MATERIAL', 'EVALUATED', 'DECIDED', 'FED_BACK', 'CLOSED', 'CANCELLED')),
    opened_by      text   NOT NULL,
    opened_on      date   NOT NULL CHECK (opened_on >= to_on),
    material_due   date   NOT NULL CHECK (material_due > opened_on),
    close_due      date   NOT NULL CHECK (close_due >= material_due),
    drawn_on       date,
    gap_reason     text,
    grade          text   CHECK (grade IN ('EXCELLENT', 'COMPETENT', 'BASIC', 'INCOMPETENT')),
    finding        text,
    evaluated_by   text,
    due            int    CHECK (due > 0),
    present        int    CHECK (present BETWEEN 1 AND due),
    agreed         int    CHECK (agreed BETWEEN 0 AND present),
    decision       text,
    decided_by     text   CHECK (decided_by <> evaluated_by),
    decided_on     date,
    feedback       text,
    told_on        date   CHECK (told_on >= decided_on),
    answer_due     date   CHECK (answer_due > told_on),
    agrees         boolean,
    answer         text,
    closed_on      date   CHECK (closed_on >= told_on),
    policy_pack    text   NOT NULL,
    policy_version int    NOT NULL,
    version        bigint NOT NULL DEFAULT 0,
    next_due       date   GENERATED ALWAYS AS (CASE
        WHEN state = 'OPENED' THEN material_due
        WHEN state IN ('MATERIAL', 'EVALUATED', 'DECIDED') THEN close_due END) STORED,
    CONSTRAINT comprehensive_once UNIQUE (cadre_number, document),
    CHECK (state IN ('OPENED', 'CANCELLED') OR drawn_on IS NOT NULL),
    CHECK (state = 'CANCELLED' OR (grade IS NOT NULL) = (state IN ('EVALUATED', 'DECIDED', 'FED_BACK', 'CLOSED'))),
    CHECK ((grade IS NULL) = (finding IS NULL) AND (grade IS NULL) = (evaluated_by IS NULL)),
    CHECK ((decision IS NOT NULL) = (state IN ('DECIDED', 'FED_BACK', 'CLOSED'))),
    CHECK ((decision IS NULL) = (decided_by IS NULL) AND (decision IS NULL) = (decided_on IS NULL)
        AND (decision IS NULL) = (due IS NULL) AND (due IS NULL) = (present IS NULL) AND (due IS NULL) = (agreed IS NULL)),
    CHECK ((told_on IS NOT NULL) = (state IN ('FED_BACK', 'CLOSED'))),
    CHECK ((told_on IS NULL) = (feedback IS NULL) AND (told_on IS NULL) = (answer_due IS NULL)),
    CHECK (agrees IS NULL OR told_on IS NOT NULL),
    CHECK (answer IS NULL OR agrees IS NOT NULL),
    CHECK ((closed_on IS NOT NULL) = (state = 'CLOSED'))
);
CREATE INDEX comprehensive_due ON comprehensive_appraisal (next_due) WHERE next_due IS NOT NULL;
CREATE INDEX comprehensive_unit ON comprehensive_appraisal (unit_id);
-- M24: reasons are one person's own; whoever copies them decides in bulk.
CREATE UNIQUE INDEX comprehensive_own_reasons ON comprehensive_appraisal
    (md5(regexp_replace(finding, '[[:space:][:punct:]]', '', 'g'))) WHERE state <> 'CANCELLED';

-- What stood when the material was drawn together. What is part of something greater in it stands by reference only, so
-- that it doesn't count twice.
CREATE TABLE comprehensive_material (
    comprehensive_id uuid NOT NULL REFERENCES comprehensive_appraisal,
    kind             text NOT NULL CHECK (kind IN ('ANNUAL', 'STAGE', 'SPECIAL', 'TERM', 'REVIEW')),
    reference        uuid NOT NULL,
    from_on          date NOT NULL,
    to_on            date NOT NULL CHECK (to_on >= from_on),
    outcome          text,
    contained_in     uuid CHECK (contained_in <> reference),
    PRIMARY KEY (comprehensive_id, reference),
    FOREIGN KEY (comprehensive_id, contained_in) REFERENCES comprehensive_material
);

-- What is missing for it to be complete.
CREATE TABLE comprehensive_gap (
    comprehensive_id uuid NOT NULL REFERENCES comprehensive_appraisal,
    kind             text NOT NULL CHECK (kind IN
        ('ANNUAL_MISSING', 'ANNUAL_NOT_FILED', 'STAGE_NOT_LOCKED', 'SPECIAL_NOT_TOLD', 'TERM_NOT_CLOSED')),
    from_on          date NOT NULL,
    to_on            date NOT NULL,
    reference        uuid
);
CREATE INDEX comprehensive_gap_of ON comprehensive_gap (comprehensive_id);
