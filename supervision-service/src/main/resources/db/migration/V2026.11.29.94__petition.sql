-- Claims (SM-12) from their classification to the final answer. What was sent stands in opinion, under the same id.
CREATE TABLE petition (
    id              uuid   PRIMARY KEY REFERENCES opinion,
    version         bigint NOT NULL,
    state           text   NOT NULL CHECK (state IN ('CLASSIFIED', 'TRANSFERRED', 'RETURNED', 'ACCEPTED', 'NOT_ACCEPTED', 'HANDLING', 'REPLIED', 'REVIEW_REQUESTED', 'REVIEWED', 'RE_REVIEW_REQUESTED', 'FINAL', 'WITHDRAWN')),
    -- The unit that it was passed on to last.
    unit_id         uuid   REFERENCES unit,
    -- The last day of what is to be done now, by the staff or by the sender, and the day to remind of it.
    due             date,
    warn_on         date,
    object_until    date,
    transferred_on  date,
    accepted_on     date,
    extended_on     date,
    replied_on      date,
    replied_by      text,
    review_outcome  text   CHECK (review_outcome IN ('UPHELD', 'AMENDED', 'REVOKED')),
    reviewed_on     date,
    reviewed_by     text,
    -- Absent if an office reviewed it.
    review_unit_id  uuid   REFERENCES unit,
    re_review_outcome text CHECK (re_review_outcome IN ('UPHELD', 'AMENDED', 'REVOKED')),
    re_reviewed_on  date,
    re_reviewed_by  text,
    closed_on       date,
    policy_pack     text   NOT NULL,
    policy_version  int    NOT NULL,
    FOREIGN KEY (policy_pack, policy_version) REFERENCES policy_version,
    -- What the staff owe; while it is absent, the sender may act or nobody has to.
    task text GENERATED ALWAYS AS (
        CASE
            WHEN state IN ('CLASSIFIED', 'RETURNED') THEN 'TRANSFER'
            WHEN state = 'TRANSFERRED' THEN 'ACCEPT'
            WHEN state IN ('ACCEPTED', 'HANDLING') THEN 'HANDLE'
            WHEN state = 'REVIEW_REQUESTED' THEN 'REVIEW'
            WHEN state = 'RE_REVIEW_REQUESTED' THEN 'RE_REVIEW'
        END) STORED,
    CONSTRAINT petition_running CHECK ((state IN ('NOT_ACCEPTED', 'FINAL', 'WITHDRAWN')) = (due IS NULL)),
    CONSTRAINT petition_closed CHECK ((due IS NULL) = (closed_on IS NOT NULL)),
    CONSTRAINT petition_warned CHECK (num_nulls(due, warn_on) IN (0, 2) AND warn_on <= due),
    CONSTRAINT petition_transferred CHECK (
        num_nulls(unit_id, transferred_on, object_until) IN (0, 3)
        AND (transferred_on IS NOT NULL OR state IN ('CLASSIFIED', 'NOT_ACCEPTED', 'WITHDRAWN'))),
    CONSTRAINT petition_accepted CHECK (
        accepted_on IS NOT NULL OR state IN ('CLASSIFIED', 'TRANSFERRED', 'RETURNED', 'NOT_ACCEPTED', 'WITHDRAWN')),
    CONSTRAINT petition_extended CHECK (extended_on IS NULL OR accepted_on IS NOT NULL),
    CONSTRAINT petition_replied CHECK (
        num_nulls(replied_on, replied_by) IN (0, 2)
        AND (state IN ('REPLIED', 'REVIEW_REQUESTED', 'REVIEWED', 'RE_REVIEW_REQUESTED', 'FINAL')) = (replied_on IS NOT NULL)),
    CONSTRAINT petition_reviewed CHECK (
        num_nulls(review_outcome, reviewed_on, reviewed_by) IN (0, 3)
        AND (state NOT IN ('REVIEWED', 'RE_REVIEW_REQUESTED') OR reviewed_on IS NOT NULL)),
    CONSTRAINT petition_re_reviewed CHECK (
        num_nulls(re_review_outcome, re_reviewed_on, re_reviewed_by) IN (0, 3)
        AND (re_reviewed_on IS NULL OR (reviewed_on IS NOT NULL AND state = 'FINAL'))),
    -- G2: nobody reviews what he or she answered or reviewed.
    CONSTRAINT petition_reviewed_by_another CHECK (reviewed_by <> replied_by),
    CONSTRAINT petition_re_reviewed_by_another CHECK (re_reviewed_by NOT IN (replied_by, reviewed_by))
);
CREATE INDEX petition_unit ON petition (unit_id, id);
CREATE INDEX petition_task ON petition (due, id) WHERE task IS NOT NULL;
CREATE INDEX petition_task_unit ON petition (unit_id, due, id) WHERE task IS NOT NULL;
CREATE INDEX petition_to_warn ON petition (warn_on, due) WHERE task IS NOT NULL;
CREATE INDEX petition_lapsing ON petition (due, id) WHERE state IN ('REPLIED', 'REVIEWED');

-- What was written in the course of a claim, encrypted, as it names people.
CREATE TABLE petition_paper (
    id          uuid  PRIMARY KEY,
    petition_id uuid  NOT NULL REFERENCES petition,
    ordinal     int   NOT NULL CHECK (ordinal > 0),
    kind        text  NOT NULL CHECK (kind ~ '^[A-Z][A-Z_]+$'),
    content     bytea NOT NULL,
    written_on  date  NOT NULL,
    -- Absent if the sender wrote it.
    written_by  text,
    UNIQUE (petition_id, ordinal)
);
CREATE TRIGGER petition_paper_change BEFORE UPDATE OR DELETE OR TRUNCATE ON petition_paper FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- One reminder for each deadline of what the staff owe.
CREATE TABLE petition_reminder (
    petition_id uuid NOT NULL REFERENCES petition,
    task        text NOT NULL,
    due         date NOT NULL,
    reminded_on date NOT NULL CHECK (reminded_on <= due),
    PRIMARY KEY (petition_id, task, due)
);
CREATE TRIGGER petition_reminder_change BEFORE UPDATE OR DELETE OR TRUNCATE ON petition_reminder FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Claims that were filed before there was a way to handle them.
INSERT INTO petition (id, version, state, due, warn_on, closed_on, policy_pack, policy_version)
SELECT o.id, 0, o.state,
       CASE WHEN o.state = 'CLASSIFIED' THEN o.transfer_due END,
       CASE WHEN o.state = 'CLASSIFIED' THEN d.warning END,
       CASE WHEN o.state = 'WITHDRAWN' THEN o.classified_on END,
       o.policy_pack, o.policy_version
FROM opinion o JOIN deadline d ON d.subject_id = o.id AND d.purpose = 'TRANSFER'
WHERE o.kind = 'CLAIM' AND o.duplicate_of IS NULL;
