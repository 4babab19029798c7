-- Special appraisals (SM-10 SPECIAL): what a major matter says about one person.
CREATE TABLE special_appraisal (
    id             uuid   PRIMARY KEY,
    title          text   NOT NULL,
    matter         text   NOT NULL,
    document       text   NOT NULL,
    occurred_on    date   NOT NULL,
    known_on       date   NOT NULL CHECK (known_on >= occurred_on),
    cadre_id       uuid   NOT NULL,
    cadre_number   text   NOT NULL,
    cadre_name     text   NOT NULL,
    unit_id        uuid   NOT NULL,
    unit_code      text   NOT NULL,
    state          text   NOT NULL CHECK (state IN
        ('EVENT', 'OPENED', 'EVIDENCE', 'EVALUATED', 'DECIDED', 'FED_BACK', 'LINKED', 'CANCELLED')),
    -- The legal deadlines and the days on which to remind, counted from the day on which the matter became known.
    open_due       date   NOT NULL CHECK (open_due > known_on),
    open_warning   date   NOT NULL CHECK (open_warning BETWEEN known_on AND open_due),
    close_due      date   NOT NULL CHECK (close_due >= open_due),
    close_warning  date   NOT NULL CHECK (close_warning BETWEEN known_on AND close_due),
    opened_on      date,
    hear_due       date,
    statement      text,
    grade          text   CHECK (grade IN ('GOOD', 'FAIRLY_GOOD', 'AVERAGE', 'POOR')),
    finding        text,
    evaluated_by   text,
    due            int    CHECK (due > 0),
    present        int    CHECK (present BETWEEN 1 AND due),
    agreed         int    CHECK (agreed BETWEEN 0 AND present),
    decision       text,
    decided_by     text   CHECK (decided_by <> evaluated_by),
    decided_on     date   CHECK (decided_on >= opened_on),
    feedback       text,
    told_on        date   CHECK (told_on >= decided_on),
    appraisal_id   uuid   REFERENCES appraisal,
    overdue        text[] NOT NULL DEFAULT '{}' CHECK (overdue <@ ARRAY['OPEN', 'CLOSE']),
    reported_by    text   NOT NULL,
    policy_pack    text   NOT NULL,
    policy_version int    NOT NULL,
    version        bigint NOT NULL DEFAULT 0,
    next_due       date   GENERATED ALWAYS AS (CASE
        WHEN state = 'EVENT' THEN open_due
        WHEN state IN ('OPENED', 'EVIDENCE', 'EVALUATED', 'DECIDED') THEN close_due END) STORED,
    next_warning   date   GENERATED ALWAYS AS (CASE
        WHEN state = 'EVENT' THEN open_warning
        WHEN state IN ('OPENED', 'EVIDENCE', 'EVALUATED', 'DECIDED') THEN close_warning END) STORED,
    -- A matter is assessed once for a person.
    CONSTRAINT special_matter_once UNIQUE (cadre_number, document),
    CHECK ((opened_on IS NULL) = (hear_due IS NULL)),
    CHECK (state NOT IN ('OPENED', 'EVIDENCE', 'EVALUATED', 'DECIDED', 'FED_BACK', 'LINKED') OR opened_on IS NOT NULL),
    CHECK ((grade IS NULL) = (finding IS NULL) AND (grade IS NULL) = (evaluated_by IS NULL)),
    CHECK (state = 'CANCELLED' OR (grade IS NOT NULL) = (state IN ('EVALUATED', 'DECIDED', 'FED_BACK', 'LINKED'))),
    CHECK ((decision IS NOT NULL) = (state IN ('DECIDED', 'FED_BACK', 'LINKED'))),
    CHECK ((decision IS NULL) = (decided_by IS NULL) AND (decision IS NULL) = (decided_on IS NULL)
        AND (decision IS NULL) = (due IS NULL) AND (due IS NULL) = (present IS NULL) AND (due IS NULL) = (agreed IS NULL)),
    CHECK ((told_on IS NOT NULL) = (state IN ('FED_BACK', 'LINKED')) AND (told_on IS NULL) = (feedback IS NULL)),
    CHECK ((appraisal_id IS NOT NULL) = (state = 'LINKED'))
);
CREATE INDEX special_appraisal_due ON special_appraisal (next_due) WHERE next_due IS NOT NULL;
CREATE INDEX special_appraisal_unit ON special_appraisal (unit_id);
