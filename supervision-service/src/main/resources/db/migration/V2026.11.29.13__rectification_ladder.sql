-- Rectification as a whole: owners from the roster, files, reminders, the ladder of escalation, a docket.
ALTER TABLE finding ADD CONSTRAINT finding_of_unit UNIQUE (id, unit_id);
ALTER TABLE rectification_order
    -- The finding's unit once more, so that an index finds what a unit owes by its day.
    ADD COLUMN unit_id          uuid,
    ADD COLUMN owner_cadre      uuid REFERENCES cadre,
    ADD COLUMN warn_on          date,
    ADD COLUMN submitted_on     date,
    ADD COLUMN escalation_level int NOT NULL DEFAULT 0,
    ADD COLUMN escalation_due   date;
UPDATE rectification_order o SET
    unit_id = (SELECT f.unit_id FROM finding f WHERE f.id = o.finding_id),
    warn_on = (SELECT d.warning FROM deadline d
               WHERE d.subject_id = o.id AND d.purpose IN ('RECTIFICATION', 'EXTENSION', 'RETURN')
               ORDER BY d.ordinal DESC LIMIT 1),
    submitted_on = (SELECT max(s.submitted_on) FROM rectification_submission s WHERE s.order_id = o.id),
    escalation_level = CASE WHEN o.escalation IS NULL THEN 0 ELSE 1 END;
ALTER TABLE rectification_order
    ALTER COLUMN unit_id SET NOT NULL,
    ALTER COLUMN warn_on SET NOT NULL,
    ALTER COLUMN escalation_level DROP DEFAULT,
    ADD CONSTRAINT rectification_order_unit FOREIGN KEY (finding_id, unit_id) REFERENCES finding (id, unit_id),
    ADD CONSTRAINT rectification_order_warned CHECK (warn_on BETWEEN issued_on AND due),
    ADD CONSTRAINT rectification_order_submitted CHECK (state <> 'SUBMITTED' OR submitted_on IS NOT NULL),
    ADD CONSTRAINT rectification_order_level CHECK (
        escalation_level >= 0 AND (escalation_level = 0) = (escalation IS NULL)),
    -- The day by which somebody has to act: the unit, or the inspectors.
    ADD COLUMN docket_day date GENERATED ALWAYS AS (
        CASE
            WHEN state IN ('ISSUED', 'RECTIFYING', 'RETURNED', 'ESCALATED') THEN due
            WHEN state = 'SUBMITTED' THEN submitted_on
            WHEN state = 'EFFECT_CHECK' THEN effect_check_from
        END) STORED;
CREATE INDEX rectification_order_docket ON rectification_order (docket_day, id) WHERE docket_day IS NOT NULL;
-- The same for who looks at one task only: most of the others would have to be passed over.
CREATE INDEX rectification_order_docket_owed ON rectification_order (docket_day, id)
    WHERE state IN ('ISSUED', 'RECTIFYING', 'RETURNED', 'ESCALATED');
CREATE INDEX rectification_order_docket_checks ON rectification_order (docket_day, id)
    WHERE state IN ('SUBMITTED', 'EFFECT_CHECK');
CREATE INDEX rectification_order_docket_unit ON rectification_order (unit_id, docket_day, id) WHERE docket_day IS NOT NULL;
-- What the scan looks at besides: what is to be reminded of, and what stands on a step that ends.
CREATE INDEX rectification_order_to_warn ON rectification_order (warn_on, due)
    WHERE state IN ('ISSUED', 'RECTIFYING', 'RETURNED');
CREATE INDEX rectification_order_climbing ON rectification_order (escalation_due, id) WHERE state = 'ESCALATED';

CREATE TABLE rectification_escalation (
    id           uuid PRIMARY KEY DEFAULT uuidv7(),
    order_id     uuid NOT NULL REFERENCES rectification_order,
    level        int  NOT NULL CHECK (level > 0),
    body         text NOT NULL CHECK (body IN ('UNIT_HEAD', 'SUPERVISION_OFFICE', 'DISCIPLINE')),
    cause        text NOT NULL CHECK (cause IN ('OVERDUE', 'RETURNS', 'UNANSWERED')),
    -- The day that the cause is about.
    owed_on      date NOT NULL,
    escalated_on date NOT NULL CHECK (escalated_on >= owed_on),
    -- Last day of the step; the last step has none.
    due          date CHECK (due > escalated_on)
);
CREATE INDEX rectification_escalation_order ON rectification_escalation (order_id, id);
CREATE INDEX rectification_escalation_discipline ON rectification_escalation (order_id) WHERE body = 'DISCIPLINE';
INSERT INTO rectification_escalation (order_id, level, body, cause, owed_on, escalated_on)
SELECT o.id, 1, 'UNIT_HEAD', o.escalation, t.day, t.day
FROM rectification_order o JOIN LATERAL (
    SELECT max((at AT TIME ZONE 'Asia/Shanghai')::date) AS day FROM transition
    WHERE subject_id = o.id AND to_state = 'ESCALATED') t ON t.day IS NOT NULL
WHERE o.escalation IS NOT NULL;
CREATE TRIGGER rectification_escalation_change BEFORE UPDATE OR DELETE OR TRUNCATE ON rectification_escalation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- One reminder for each deadline of an order.
CREATE TABLE rectification_reminder (
    order_id    uuid NOT NULL REFERENCES rectification_order,
    due         date NOT NULL,
    reminded_on date NOT NULL CHECK (reminded_on <= due),
    PRIMARY KEY (order_id, due)
);
CREATE TRIGGER rectification_reminder_change BEFORE UPDATE OR DELETE OR TRUNCATE ON rectification_reminder FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
