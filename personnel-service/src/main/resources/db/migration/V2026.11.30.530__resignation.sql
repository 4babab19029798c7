-- Resignation (SM-5, M14), its four kinds.
ALTER TABLE duty DROP CONSTRAINT duty_case_kind_check, ADD CONSTRAINT duty_case_kind_check CHECK (case_kind ~ '^[A-Z][A-Z_]+$');
ALTER TABLE effect DROP CONSTRAINT effect_case_kind_check, ADD CONSTRAINT effect_case_kind_check CHECK (case_kind ~ '^[A-Z][A-Z_]+$');
ALTER TABLE appeal
    DROP CONSTRAINT appeal_against_kind_check,
    ADD CONSTRAINT appeal_against_kind_check CHECK (against_kind ~ '^[A-Z][A-Z_]+$');
ALTER TABLE measure_paper DROP CONSTRAINT measure_paper_kind_check, ADD CONSTRAINT measure_paper_kind_check CHECK (kind ~ '^[A-Z][A-Z_]+$');

ALTER TABLE measure
    DROP CONSTRAINT measure_number_check,
    ADD CONSTRAINT measure_number_check CHECK (number ~ '^[A-Z]{2,12}-[0-9]{4}-[0-9]{6,}$'),
    DROP CONSTRAINT measure_kind_check,
    ADD CONSTRAINT measure_kind_check CHECK (kind ~ '^[A-Z][A-Z_]+$'),
    DROP CONSTRAINT measure_source_check,
    ADD CONSTRAINT measure_source_check CHECK (source ~ '^[A-Z][A-Z_]+$'),
    -- What is decided against somebody follows a notice; who is told by the law is served no decision.
    DROP CONSTRAINT measure_decided_after_notice,
    ADD CONSTRAINT measure_decided_after_notice CHECK (decided_on >= noticed_on
        AND (decided_on IS NULL OR noticed_on IS NOT NULL OR kind NOT IN ('ADJUSTMENT', 'LAST_PLACE', 'WAITING', 'ORDERED_RESIGNATION'))),
    DROP CONSTRAINT measure_effective_after_service,
    ADD CONSTRAINT measure_effective_after_service CHECK (effective_on IS NULL OR served_on IS NOT NULL
        OR (kind = 'DUTY_RESIGNATION' AND noticed_on IS NOT NULL)),
    ADD CONSTRAINT measure_filed_by_the_cadre CHECK ((source = 'SELF') = (kind IN ('VOLUNTARY_RESIGNATION', 'BLAME_RESIGNATION'))),
    ADD CONSTRAINT resignation_states CHECK (kind NOT LIKE '%_RESIGNATION' OR state IN ('CLOSED', 'CANCELLED')
        OR CASE kind
            WHEN 'VOLUNTARY_RESIGNATION' THEN state IN ('FILED', 'VERIFYING', 'DECIDED', 'HANDOVER', 'REFUSED', 'REVOKED')
            WHEN 'BLAME_RESIGNATION' THEN state IN ('FILED', 'REVIEWED', 'DECIDED', 'LEGAL_STEP', 'REVOKED')
            WHEN 'ORDERED_RESIGNATION' THEN state IN (
                'PROPOSED', 'HEARD', 'DECIDED', 'TALKED', 'NOTICE_SERVED', 'APPEALED', 'UPHELD', 'APPLIED', 'LEGAL_STEP',
                'REFUSED', 'REVOKED')
            ELSE state IN ('PREPARED', 'NOTICE_SERVED', 'APPLIED', 'LEGAL_STEP', 'REFUSED')
        END),
    ADD CONSTRAINT resignation_matter CHECK (kind NOT LIKE '%_RESIGNATION' OR (num_nulls(manner, proposal) = 0
        AND (situation IS NOT NULL OR kind NOT IN ('BLAME_RESIGNATION', 'ORDERED_RESIGNATION')))),
    ADD CONSTRAINT resignation_course CHECK (kind NOT LIKE '%_RESIGNATION' OR CASE
        WHEN state IN ('FILED', 'PROPOSED', 'PREPARED') THEN decided_on IS NULL
        WHEN state IN ('VERIFYING', 'REVIEWED') THEN decided_on IS NULL AND congress IS NOT NULL
        WHEN state = 'HEARD' THEN noticed_on IS NOT NULL AND decided_on IS NULL
        WHEN state IN ('DECIDED', 'TALKED') THEN decided_on IS NOT NULL AND effective_on IS NULL
        -- CSL-86: refused on a ground.
        WHEN state = 'REFUSED' AND kind = 'VOLUNTARY_RESIGNATION' THEN num_nulls(decided_on, situation) = 0
        WHEN state IN ('NOTICE_SERVED', 'APPEALED', 'UPHELD', 'APPLIED', 'REFUSED') THEN
            coalesce(served_on, noticed_on) IS NOT NULL AND (kind = 'DUTY_RESIGNATION' OR served_on IS NOT NULL)
        WHEN state = 'HANDOVER' THEN served_on IS NOT NULL AND effective_on IS NULL
        WHEN state = 'LEGAL_STEP' THEN formalities IS NOT NULL AND (congress_step IS NOT NULL OR NOT congress)
        WHEN state = 'CLOSED' THEN num_nulls(formalities, effective_on) = 0 AND (congress_step IS NOT NULL OR NOT congress)
        ELSE true END);
CREATE UNIQUE INDEX measure_one_resignation ON measure (cadre_id) WHERE kind LIKE '%\_RESIGNATION' AND closed_on IS NULL;

-- CSL-86: what was found of each ground for refusing a resignation; the last that was said of one counts.
CREATE TABLE measure_ground (
    measure_id  uuid    NOT NULL REFERENCES measure,
    ordinal     int     NOT NULL,
    ground      text    NOT NULL CHECK (length(ground) BETWEEN 1 AND 40),
    holds       boolean NOT NULL,
    facts       text    NOT NULL CHECK (length(facts) BETWEEN 1 AND 2000),
    examined_by text    NOT NULL,
    examined_on date    NOT NULL,
    PRIMARY KEY (measure_id, ordinal)
);
CREATE TRIGGER measure_ground_change BEFORE UPDATE OR DELETE OR TRUNCATE ON measure_ground FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
