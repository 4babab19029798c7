-- SM-3: waiting for a post; a suspension (SM-2) can lead there.
ALTER TABLE measure
    DROP CONSTRAINT last_place_states,
    ADD CONSTRAINT last_place_states CHECK (kind <> 'LAST_PLACE' OR state IN (
        'BOTTOM_FLAGGED', 'FACT_CHECK', 'EXCUSED', 'IMPROVE', 'PROPOSED', 'HEARD', 'DECIDED', 'SUSPENDED', 'REINSTATED',
        'REMOVED', 'HANDED_OVER', 'REVOKED', 'CANCELLED')),
    ADD CONSTRAINT waiting_states CHECK (kind <> 'WAITING' OR state IN (
        'PROPOSED', 'HEARD', 'DECIDED', 'WAITING', 'EARLY_END', 'EXPIRY_REVIEW', 'REINSTATED', 'TRANSFERRED', 'DEMOTED',
        'COMPETING', 'EXIT', 'REVOKED', 'CANCELLED')),
    ADD CONSTRAINT waiting_course CHECK (kind <> 'WAITING' OR CASE
        WHEN state = 'PROPOSED' THEN num_nulls(situation, manner, proposal, congress) = 0 AND decided_on IS NULL
        WHEN state = 'HEARD' THEN noticed_on IS NOT NULL AND decided_on IS NULL
        WHEN state = 'DECIDED' THEN decided_on IS NOT NULL AND effective_on IS NULL
        WHEN state IN ('REVOKED', 'CANCELLED') THEN true
        ELSE num_nulls(formalities, effective_on, runs_until) = 0 AND (congress_step IS NOT NULL OR NOT congress) END);
-- What ends soon is looked for all day.
CREATE INDEX measure_waiting_end ON measure (runs_until, id) WHERE kind = 'WAITING' AND state = 'WAITING';
