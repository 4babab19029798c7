-- Selections from the examination on: results, reviews, inspection, decision, publicity, appointment, probation.
ALTER TABLE selection
    ADD COLUMN public_until    date,
    ADD COLUMN appointed_on    date,
    ADD COLUMN appointment     text CHECK (length(appointment) BETWEEN 1 AND 100),
    ADD COLUMN congress_step   text CHECK (length(congress_step) BETWEEN 1 AND 100),
    ADD COLUMN ended_posting   uuid,
    ADD COLUMN begun_posting   uuid,
    ADD COLUMN level_before    text,
    ADD COLUMN talk            text CHECK (length(talk) BETWEEN 1 AND 4000),
    ADD COLUMN probation_until date,
    ADD CONSTRAINT selection_appointed_whole CHECK (
        num_nulls(appointed_on, appointment, begun_posting, level_before) IN (0, 4) AND appointed_on > public_until),
    ADD CONSTRAINT selection_probation_after_appointment CHECK (probation_until > appointed_on),
    ADD CONSTRAINT selection_course CHECK (CASE
        WHEN state IN ('PUBLICISED', 'OBJECTION') THEN public_until IS NOT NULL
        WHEN state = 'APPOINTED' THEN appointed_on IS NOT NULL
        WHEN state IN ('PROBATION', 'CONFIRMED', 'REVERTED') THEN num_nulls(appointed_on, talk, probation_until) = 0
        ELSE true END);
CREATE UNIQUE INDEX selection_posting ON selection (begun_posting) WHERE begun_posting IS NOT NULL;

ALTER TABLE candidate
    ADD COLUMN written     numeric(5, 2) CHECK (written BETWEEN 0 AND 100),
    ADD COLUMN passed_over text CHECK (length(passed_over) BETWEEN 1 AND 2000),
    ADD COLUMN suitable    boolean,
    ADD COLUMN report      text CHECK (length(report) BETWEEN 1 AND 4000),
    ADD CONSTRAINT candidate_report_whole CHECK (num_nulls(suitable, report) IN (0, 2));
-- One post, one person.
CREATE UNIQUE INDEX candidate_chosen ON candidate (selection_id) WHERE standing = 'CHOSEN';

-- Who interviews and who inspects.
CREATE TABLE selection_party (
    selection_id uuid NOT NULL REFERENCES selection,
    part         text NOT NULL CHECK (part IN ('PANEL', 'INSPECTOR')),
    cadre_id     uuid NOT NULL REFERENCES cadre,
    PRIMARY KEY (selection_id, part, cadre_id)
);

CREATE TABLE interview_mark (
    candidate_id uuid          NOT NULL REFERENCES candidate,
    member_id    uuid          NOT NULL REFERENCES cadre,
    score        numeric(5, 2) NOT NULL CHECK (score BETWEEN 0 AND 100),
    PRIMARY KEY (candidate_id, member_id)
);

CREATE TABLE selection_review (
    selection_id uuid NOT NULL REFERENCES selection,
    review_id    uuid NOT NULL,
    PRIMARY KEY (selection_id, review_id)
);

-- What assessment certified of each subject of a review for selections; nobody types it in.
CREATE TABLE review_outcome (
    review_id    uuid        NOT NULL,
    cadre_id     uuid        NOT NULL,
    outcome      text        NOT NULL CHECK (outcome IN ('TRIGGERED', 'NOT_TRIGGERED', 'INDETERMINATE')),
    valid        int         NOT NULL CHECK (valid >= 0),
    competent    int         NOT NULL CHECK (competent BETWEEN 0 AND valid),
    incompetent  int         NOT NULL CHECK (incompetent BETWEEN 0 AND valid),
    explanation  text        NOT NULL,
    certified_at timestamptz NOT NULL,
    PRIMARY KEY (review_id, cadre_id)
);

CREATE TABLE selection_decision (
    selection_id uuid NOT NULL REFERENCES selection,
    ordinal      int  NOT NULL,
    kind         text NOT NULL CHECK (kind IN ('APPOINT', 'CONFIRM', 'REVERT')),
    candidate_id uuid NOT NULL REFERENCES candidate,
    grounds      text NOT NULL CHECK (length(grounds) BETWEEN 1 AND 4000),
    document     text NOT NULL CHECK (length(document) BETWEEN 1 AND 100),
    due          int  NOT NULL,
    present      int  NOT NULL,
    agreed       int  NOT NULL,
    decided_by   text NOT NULL,
    decided_on   date NOT NULL,
    PRIMARY KEY (selection_id, ordinal),
    CHECK (due >= present AND present >= agreed AND agreed >= 0)
);
