-- Competitive selection (M12, SM-7): a case about a post, so that what it waits for is no cadre's.
ALTER TABLE duty
    ALTER COLUMN cadre_id DROP NOT NULL,
    ADD COLUMN post_id uuid REFERENCES post,
    ADD CONSTRAINT duty_is_about_one CHECK (num_nonnulls(cadre_id, post_id) = 1);
CREATE INDEX duty_post ON duty (post_id) WHERE post_id IS NOT NULL;

CREATE TABLE selection (
    id             uuid        PRIMARY KEY,
    number         text        NOT NULL UNIQUE CHECK (number ~ '^SELECT-[0-9]{4}-[0-9]{6,}$'),
    post_id        uuid        NOT NULL REFERENCES post,
    state          text        NOT NULL CHECK (state ~ '^[A-Z][A-Z_]+$'),
    scope          text        NOT NULL CHECK (scope IN ('INTERNAL', 'OPEN')),
    approval       text        NOT NULL CHECK (length(approval) BETWEEN 1 AND 100),
    opened_by      text        NOT NULL,
    opened_at      timestamptz NOT NULL,
    policy_pack    text        NOT NULL,
    policy_version int         NOT NULL,
    notice         jsonb,
    published_on   date,
    register_by    date,
    closed_on      date,
    version        bigint      NOT NULL DEFAULT 0,
    CONSTRAINT selection_notice_published CHECK (num_nulls(notice, published_on) IN (0, 2)),
    CONSTRAINT selection_registers_after_notice CHECK (register_by >= published_on)
);
-- Nobody competes for one post twice at a time.
CREATE UNIQUE INDEX selection_one_per_post ON selection (post_id) WHERE closed_on IS NULL;

-- A bar that goes beyond the law is on record with its reason and its basis.
CREATE TABLE selection_bar (
    selection_id uuid NOT NULL REFERENCES selection,
    pointer      text NOT NULL,
    code         text NOT NULL CHECK (code ~ '^[A-Z]+$'),
    asked        text NOT NULL,
    reason       text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    basis        text NOT NULL CHECK (length(basis) BETWEEN 1 AND 500),
    recorded_by  text NOT NULL,
    PRIMARY KEY (selection_id, pointer)
);

CREATE TABLE candidate (
    id            uuid NOT NULL PRIMARY KEY,
    selection_id  uuid NOT NULL REFERENCES selection,
    cadre_id      uuid NOT NULL REFERENCES cadre,
    standing      text NOT NULL CHECK (standing ~ '^[A-Z][A-Z_]+$'),
    registered_on date NOT NULL,
    statement     text NOT NULL CHECK (length(statement) BETWEEN 1 AND 4000),
    screened_on   date,
    screened_by   text,
    requirement   text CHECK (requirement ~ '^[A-Z][A-Z_]+$'),
    reason        text CHECK (length(reason) BETWEEN 1 AND 2000),
    object_by     date,
    objection     text CHECK (length(objection) BETWEEN 1 AND 2000),
    objected_on   date,
    answer        text CHECK (length(answer) BETWEEN 1 AND 2000),
    answered_on   date,
    answered_by   text,
    CONSTRAINT candidate_once UNIQUE (selection_id, cadre_id),
    CONSTRAINT candidate_screened CHECK (num_nulls(screened_on, screened_by) IN (0, 2)),
    CONSTRAINT candidate_rejected_for_a_reason CHECK (
        num_nulls(requirement, reason, object_by) IN (0, 3) AND (standing <> 'REJECTED' OR reason IS NOT NULL)),
    CONSTRAINT candidate_objection_whole CHECK (
        num_nulls(objection, objected_on) IN (0, 2) AND objected_on <= object_by),
    CONSTRAINT candidate_answer_whole CHECK (
        num_nulls(answer, answered_on, answered_by) IN (0, 3) AND (answer IS NULL OR objection IS NOT NULL))
);
CREATE INDEX candidate_cadre ON candidate (cadre_id);
