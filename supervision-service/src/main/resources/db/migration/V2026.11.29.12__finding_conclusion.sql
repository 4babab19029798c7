-- The rest of SM-11 for findings: conclusions are served, objected to, decided by others, handed to discipline; what
-- comes back after it was closed is linked to what it was.
ALTER TABLE finding
    ADD COLUMN visit_id          uuid,
    ADD COLUMN statement_id      uuid UNIQUE,
    ADD COLUMN served_on         date,
    ADD COLUMN objection_due     date,
    ADD COLUMN closed_on         date,
    ADD COLUMN repeats           uuid REFERENCES finding,
    ADD COLUMN declared_severity text CHECK (declared_severity IN ('MINOR', 'GENERAL', 'MAJOR'));
UPDATE finding SET statement_id = uuidv7() WHERE statement IS NOT NULL;
UPDATE finding f SET closed_on = o.closed_on FROM rectification_order o WHERE o.finding_id = f.id AND f.state = 'CLOSED';

ALTER TABLE finding
    DROP CONSTRAINT finding_state_check,
    ADD CONSTRAINT finding_state_check CHECK (state IN ('RAISED', 'CONFIRMED', 'REJECTED', 'CONCLUSION_SERVED',
        'UNDER_REVIEW', 'ORDER_ISSUED', 'TRANSFERRED', 'CLOSED')),
    DROP CONSTRAINT finding_statement_whole,
    ADD CONSTRAINT finding_statement_whole CHECK (num_nulls(statement_id, statement, statement_by, statement_on) IN (0, 4)),
    ADD CONSTRAINT finding_service_whole CHECK (num_nulls(served_on, objection_due) IN (0, 2)),
    ADD CONSTRAINT finding_served_after_decision CHECK (served_on >= decided_on),
    ADD CONSTRAINT finding_objection_after_service CHECK (objection_due > served_on),
    -- Cases of the first version of the pack were ordered without a service.
    ADD CONSTRAINT finding_served CHECK (
        state IN ('RAISED', 'CONFIRMED', 'REJECTED', 'TRANSFERRED') OR served_on IS NOT NULL OR policy_version = 1),
    ADD CONSTRAINT finding_closed CHECK ((state = 'CLOSED') = (closed_on IS NOT NULL)),
    ADD CONSTRAINT finding_repetition_whole CHECK (num_nulls(repeats, declared_severity) IN (0, 2)),
    ADD CONSTRAINT finding_repetition_graver CHECK (
        declared_severity IS NULL OR severity = 'MAJOR' OR declared_severity = 'MINOR' AND severity = 'GENERAL');
CREATE INDEX finding_closed_like ON finding (unit_id, wind_code, closed_on) WHERE closed_on IS NOT NULL;

-- G11: what a finding is about, and how grave it is, stays as it was raised, whatever is reviewed later.
CREATE FUNCTION finding_not_aggravated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.unit_id, OLD.wind_code, OLD.severity, OLD.repeats, OLD.raised_by, OLD.raised_on)
       IS DISTINCT FROM (NEW.unit_id, NEW.wind_code, NEW.severity, NEW.repeats, NEW.raised_by, NEW.raised_on) THEN
        RAISE EXCEPTION 'a finding is not aggravated' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER finding_not_aggravated BEFORE UPDATE ON finding FOR EACH ROW EXECUTE FUNCTION finding_not_aggravated();

-- The persons concerned. The roster never deletes its rows.
CREATE TABLE finding_cadre (
    finding_id uuid NOT NULL REFERENCES finding,
    cadre_id   uuid NOT NULL REFERENCES cadre,
    PRIMARY KEY (finding_id, cadre_id)
);
CREATE INDEX finding_cadre_cadre ON finding_cadre (cadre_id);

CREATE TABLE finding_service (
    finding_id  uuid    PRIMARY KEY REFERENCES finding,
    conclusion  text    NOT NULL CHECK (conclusion ~ '\S'),
    recipient   text    NOT NULL CHECK (recipient ~ '\S'),
    received_on date    NOT NULL,
    signed      boolean NOT NULL,
    witness     text    CHECK (witness ~ '\S'),
    recorded_by text    NOT NULL,
    recorded_on date    NOT NULL CHECK (recorded_on >= received_on),
    CONSTRAINT finding_service_witnessed CHECK (signed = (witness IS NULL))
);
CREATE TRIGGER finding_service_change BEFORE UPDATE OR DELETE OR TRUNCATE ON finding_service FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE finding_objection (
    id          uuid PRIMARY KEY,
    -- One objection to a conclusion: no second after it was decided.
    finding_id  uuid NOT NULL UNIQUE REFERENCES finding_service,
    grounds     text NOT NULL CHECK (grounds ~ '\S'),
    objected_by text NOT NULL,
    objected_on date NOT NULL,
    outcome     text CHECK (outcome IN ('UPHELD', 'OVERTURNED')),
    reason      text CHECK (reason ~ '\S'),
    decided_by  text,
    decided_on  date CHECK (decided_on >= objected_on),
    CONSTRAINT finding_objection_decision_whole CHECK (num_nulls(outcome, reason, decided_by, decided_on) IN (0, 4))
);

-- Article 17: an objection is decided by others than the authors, and once.
CREATE FUNCTION finding_objection_by_others() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.outcome IS NOT NULL
       OR (OLD.id, OLD.finding_id, OLD.grounds, OLD.objected_by, OLD.objected_on)
          IS DISTINCT FROM (NEW.id, NEW.finding_id, NEW.grounds, NEW.objected_by, NEW.objected_on) THEN
        RAISE EXCEPTION 'an objection is decided once' USING ERRCODE = 'restrict_violation';
    END IF;
    IF EXISTS (SELECT FROM finding f WHERE f.id = NEW.finding_id
               AND (NEW.decided_by IN (f.raised_by, f.decided_by)
                    OR EXISTS (SELECT FROM finding_inspector i
                               WHERE i.finding_id = f.id AND i.username = NEW.decided_by))) THEN
        RAISE EXCEPTION 'an objection is decided by others than the authors'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'finding_objection_by_others';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER finding_objection_by_others BEFORE UPDATE ON finding_objection FOR EACH ROW EXECUTE FUNCTION finding_objection_by_others();
CREATE TRIGGER finding_objection_kept BEFORE DELETE OR TRUNCATE ON finding_objection FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE finding_transfer (
    finding_id      uuid PRIMARY KEY REFERENCES finding,
    transferred_by  text NOT NULL,
    transferred_on  date NOT NULL,
    acknowledged_by text,
    acknowledged_on date CHECK (acknowledged_on >= transferred_on),
    CONSTRAINT finding_transfer_whole CHECK (num_nulls(acknowledged_by, acknowledged_on) IN (0, 2))
);
CREATE TRIGGER finding_transfer_kept BEFORE DELETE OR TRUNCATE ON finding_transfer FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- An order falls with the conclusion that it was issued on.
ALTER TABLE rectification_order
    ADD COLUMN withdrawn_on date,
    DROP CONSTRAINT rectification_order_state_check,
    ADD CONSTRAINT rectification_order_state_check CHECK (state IN ('ISSUED', 'RECTIFYING', 'SUBMITTED', 'RETURNED',
        'ESCALATED', 'EFFECT_CHECK', 'CLOSED', 'WITHDRAWN')),
    ADD CONSTRAINT rectification_order_withdrawn CHECK ((state = 'WITHDRAWN') = (withdrawn_on IS NOT NULL));
