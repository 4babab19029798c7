-- SM-2: a last place that is looked into.
ALTER TABLE effect
    DROP CONSTRAINT effect_kind_check,
    ADD CONSTRAINT effect_kind_check CHECK (kind IN ('NO_PROMOTION', 'NOT_EXCELLENT', 'NO_LEADING_POST', 'NO_APPOINTMENT'));
ALTER TABLE talk
    DROP CONSTRAINT talk_source_check,
    ADD CONSTRAINT talk_source_check CHECK (source IN ('POLL', 'BASIC_GRADE', 'FINDING', 'DISCIPLINE_ADVICE', 'LAST_PLACE'));

-- A measure can be proposed, noticed, heard and decided on again; each time is a round.
ALTER TABLE measure
    ADD COLUMN round int NOT NULL DEFAULT 1 CHECK (round >= 1),
    DROP CONSTRAINT measure_situation_check,
    ADD CONSTRAINT measure_situation_check CHECK (length(situation) BETWEEN 1 AND 80),
    -- The day of the first notice stays; the time to state the case is that of the last.
    DROP CONSTRAINT measure_notice_whole,
    ADD CONSTRAINT measure_notice_whole CHECK (
        (noticed_on IS NOT NULL OR state_by IS NULL) AND (num_nulls(noticed_on, state_by) <> 1 OR round > 1) AND state_by > noticed_on),
    -- The service stays that of the decision before until the next is served.
    DROP CONSTRAINT measure_served_after_decision,
    ADD CONSTRAINT measure_served_after_decision CHECK (
        (served_on >= decided_on OR round > 1) AND (served_on IS NULL OR decided_on IS NOT NULL)),
    ADD CONSTRAINT last_place_states CHECK (kind <> 'LAST_PLACE' OR state IN (
        'BOTTOM_FLAGGED', 'FACT_CHECK', 'EXCUSED', 'IMPROVE', 'PROPOSED', 'HEARD', 'DECIDED', 'SUSPENDED', 'REINSTATED',
        'REMOVED', 'REVOKED', 'CANCELLED')),
    ADD CONSTRAINT last_place_course CHECK (kind <> 'LAST_PLACE' OR CASE
        WHEN state = 'BOTTOM_FLAGGED' THEN situation IS NULL AND manner IS NULL
        WHEN state = 'FACT_CHECK' THEN manner IS NULL
        WHEN state = 'IMPROVE' THEN situation IS NOT NULL AND manner IS NULL
        WHEN state = 'EXCUSED' THEN situation IS NOT NULL
        WHEN state = 'PROPOSED' THEN num_nulls(situation, manner, proposal, congress) = 0 AND decided_on IS NULL
        WHEN state = 'HEARD' THEN noticed_on IS NOT NULL AND decided_on IS NULL
        WHEN state = 'DECIDED' THEN decided_on IS NOT NULL AND effective_on IS NULL
        WHEN state IN ('SUSPENDED', 'REINSTATED') THEN num_nulls(effective_on, runs_until) = 0
        WHEN state = 'REMOVED' THEN num_nulls(formalities, effective_on, runs_until) = 0
            AND (congress_step IS NOT NULL OR NOT congress)
        ELSE true END);
ALTER TABLE measure_paper ADD COLUMN round int NOT NULL DEFAULT 1 CHECK (round >= 1);
DROP INDEX measure_paper_once;
CREATE UNIQUE INDEX measure_paper_once ON measure_paper (measure_id, round, kind) WHERE kind IN ('STATEMENT', 'ANSWER');
ALTER TABLE measure_clearance ADD COLUMN round int NOT NULL DEFAULT 1 CHECK (round >= 1);
ALTER TABLE measure_decision
    ADD COLUMN round int NOT NULL DEFAULT 1 CHECK (round >= 1),
    ADD CONSTRAINT measure_decision_once_per_round UNIQUE (measure_id, round);

-- Each decision of a case can be appealed against once.
CREATE OR REPLACE VIEW decision_on_cadre AS
    SELECT t.id, 'TALK' AS kind, t.number, t.cadre_id, t.held_on AS known_on, t.state NOT IN ('REVOKED', 'CANCELLED') AS stands,
           ARRAY[t.opened_by, t.screened_by, t.approved_by, r.recorded_by]
               || ARRAY(SELECT p.written_by FROM talk_paper p WHERE p.talk_id = t.id AND p.kind = 'ANSWER') AS authors,
           ARRAY[r.leader_id, r.recorder_id, r.witness_id] AS parties,
           1 AS ordinal
    FROM talk t JOIN talk_record r ON r.talk_id = t.id
    UNION ALL
    SELECT m.id, m.kind, m.number, m.cadre_id, m.served_on, m.state NOT IN ('REVOKED', 'CANCELLED'),
           ARRAY[m.opened_by] || ARRAY(SELECT s.actor FROM transition s WHERE s.subject_id = m.id),
           ARRAY(SELECT y.cadre_id FROM measure_party y WHERE y.measure_id = m.id),
           (SELECT count(*)::int FROM measure_service v WHERE v.measure_id = m.id AND v.paper = 'DECISION')
    FROM measure m WHERE m.served_on IS NOT NULL;
ALTER TABLE appeal ADD COLUMN against_ordinal int NOT NULL DEFAULT 1;
DROP INDEX appeal_once_per_decision;
CREATE UNIQUE INDEX appeal_once_per_decision ON appeal (against_id, against_ordinal) WHERE state <> 'CANCELLED';
