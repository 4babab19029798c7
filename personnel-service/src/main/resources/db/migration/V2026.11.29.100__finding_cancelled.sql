-- Supervision cancels findings that should never have been.
ALTER TABLE finding_told
    DROP CONSTRAINT finding_told_fallen_as_check,
    ADD CONSTRAINT finding_told_fallen_as_check CHECK (
        fallen_as IN ('FINDING_REJECTED', 'CONCLUSION_OVERTURNED', 'FINDING_CANCELLED', 'ORDER_WITHDRAWN'));
