-- A visit of inspectors to a unit. Until an unannounced one starts, no column says which: not the unit, nor what would
-- follow from it (the tier, an override). They lie encrypted in visit_seal, to which no unit is tied by a key: checking
-- one locks the unit's row, and the lock leaves its trace there.
CREATE TABLE visit (
    id             uuid   PRIMARY KEY,
    version        bigint NOT NULL,
    number         text   NOT NULL UNIQUE,
    state          text   NOT NULL CHECK (state IN ('ASSIGNED', 'STARTED', 'DONE', 'REPORTED', 'CANCELLED')),
    notice         text   NOT NULL CHECK (notice IN ('ANNOUNCED', 'UNANNOUNCED')),
    coverage       text   NOT NULL CHECK (coverage IN ('SPOT', 'COMPREHENSIVE')),
    tier           text   CHECK (tier IN ('ADVANCED', 'ORDINARY', 'BACKWARD')),
    unit_id        uuid   REFERENCES unit,
    window_from    date   NOT NULL,
    window_to      date   NOT NULL CHECK (window_to >= window_from),
    override       text   CHECK (override ~ '\S'),
    assigned_by    text   NOT NULL,
    assigned_on    date   NOT NULL CHECK (assigned_on <= window_from),
    started_by     text,
    started_on     date,
    completed_by   text,
    completed_on   date,
    seen           text,
    conclusion     text,
    reported_by    text,
    reported_on    date,
    cancel_reason  text   CHECK (cancel_reason IN ('REPLANNED', 'INSPECTORS_UNAVAILABLE', 'WINDOW_PASSED', 'TARGET_KNOWN', 'ENTERED_IN_ERROR')),
    policy_pack    text   NOT NULL,
    policy_version int    NOT NULL,
    FOREIGN KEY (policy_pack, policy_version) REFERENCES policy_version,
    CONSTRAINT visit_unit_known CHECK ((unit_id IS NULL) = (notice = 'UNANNOUNCED' AND started_on IS NULL)),
    CONSTRAINT visit_tier_known CHECK ((tier IS NULL) = (unit_id IS NULL)),
    CONSTRAINT visit_override_known CHECK (override IS NULL OR unit_id IS NOT NULL),
    CONSTRAINT visit_started CHECK (
        num_nulls(started_by, started_on) IN (0, 2)
        AND CASE state WHEN 'ASSIGNED' THEN started_on IS NULL WHEN 'CANCELLED' THEN true ELSE started_on IS NOT NULL END),
    CONSTRAINT visit_in_its_window CHECK (started_on BETWEEN window_from AND window_to),
    CONSTRAINT visit_completed CHECK (
        num_nulls(completed_by, completed_on) IN (0, 2)
        AND (state IN ('DONE', 'REPORTED')) = (completed_on IS NOT NULL) AND completed_on >= started_on),
    CONSTRAINT visit_reported CHECK (
        num_nulls(seen, conclusion, reported_by, reported_on) IN (0, 4)
        AND (state = 'REPORTED') = (reported_on IS NOT NULL) AND reported_on >= completed_on),
    CONSTRAINT visit_cancelled CHECK ((state = 'CANCELLED') = (cancel_reason IS NOT NULL)),
    -- Two announced visits at a unit don't overlap unless the county committee said so.
    CONSTRAINT visit_overlap EXCLUDE USING gist (unit_id WITH =, daterange(window_from, window_to, '[]') WITH &&)
        WHERE (notice = 'ANNOUNCED' AND state IN ('ASSIGNED', 'STARTED') AND override IS NULL)
);
CREATE INDEX visit_unit ON visit (unit_id, id);
CREATE INDEX visit_state ON visit (state, id);

CREATE TABLE visit_inspector (
    visit_id uuid NOT NULL REFERENCES visit,
    username text NOT NULL,
    PRIMARY KEY (visit_id, username)
);
CREATE INDEX visit_inspector_username ON visit_inspector (username, visit_id);

-- One visit serves several plans when a second one would only burden the unit.
CREATE TABLE visit_plan (
    visit_id uuid NOT NULL REFERENCES visit,
    plan_id  uuid NOT NULL REFERENCES plan,
    added_by text NOT NULL,
    added_on date NOT NULL,
    CONSTRAINT visit_plan_once PRIMARY KEY (visit_id, plan_id)
);
CREATE INDEX visit_plan_plan ON visit_plan (plan_id, visit_id);

-- The commitment is SHA-256 of nonce and unit code. Nonce and code come out when the visit starts, and whatever comes
-- out must fit the commitment. All ciphertexts are of one length, because a length would tell the code's.
CREATE TABLE visit_seal (
    visit_id   uuid  PRIMARY KEY REFERENCES visit,
    ciphertext bytea NOT NULL,
    commitment text  NOT NULL CHECK (commitment ~ '^[0-9a-f]{64}$'),
    nonce      text  CHECK (nonce ~ '^[0-9a-f]{64}$'),
    unit_code  text,
    CONSTRAINT visit_seal_opened CHECK (num_nulls(nonce, unit_code) IN (0, 2)),
    CONSTRAINT visit_seal_kept CHECK (
        encode(sha256(decode(nonce, 'hex') || convert_to(unit_code, 'UTF8')), 'hex') = commitment)
);
CREATE FUNCTION visit_seal_open_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.nonce IS NOT NULL OR NEW.nonce IS NULL
       OR (NEW.visit_id, NEW.ciphertext, NEW.commitment) IS DISTINCT FROM (OLD.visit_id, OLD.ciphertext, OLD.commitment) THEN
        RAISE EXCEPTION 'a seal is opened once and else never changed' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER visit_seal_update BEFORE UPDATE ON visit_seal FOR EACH ROW EXECUTE FUNCTION visit_seal_open_once();
CREATE TRIGGER visit_seal_delete BEFORE DELETE OR TRUNCATE ON visit_seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Who looked under a seal, when and why.
CREATE TABLE seal_reading (
    id       uuid        PRIMARY KEY DEFAULT uuidv7(),
    visit_id uuid        NOT NULL REFERENCES visit_seal,
    reader   text        NOT NULL,
    at       timestamptz NOT NULL,
    reason   text        NOT NULL CHECK (reason IN ('OPENING'))
);
CREATE UNIQUE INDEX seal_reading_opening ON seal_reading (visit_id) WHERE reason = 'OPENING';
CREATE TRIGGER seal_reading_change BEFORE UPDATE OR DELETE OR TRUNCATE ON seal_reading FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- No unit comes out of a seal without a line that says who opened it.
CREATE FUNCTION visit_opening_logged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.unit_id IS NOT NULL AND OLD.unit_id IS NULL
       AND NOT EXISTS (SELECT FROM seal_reading WHERE visit_id = NEW.id AND reason = 'OPENING') THEN
        RAISE EXCEPTION 'a seal is not opened without a line in the read log'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'visit_opening_logged';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER visit_opening_logged BEFORE UPDATE ON visit FOR EACH ROW EXECUTE FUNCTION visit_opening_logged();

-- What was done on site. People who were talked with are counted, never named.
CREATE TABLE visit_activity (
    id          uuid PRIMARY KEY,
    visit_id    uuid NOT NULL REFERENCES visit,
    kind        text NOT NULL CHECK (kind IN ('HEARING_REPORT', 'VISITING_PEOPLE', 'PAPERS', 'ON_SITE')),
    minutes     int  NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
    interviewed int  NOT NULL CHECK (interviewed >= 0),
    note        text NOT NULL CHECK (note ~ '\S'),
    recorded_by text NOT NULL,
    recorded_on date NOT NULL
);
CREATE INDEX visit_activity_visit ON visit_activity (visit_id, id);
CREATE TRIGGER visit_activity_change BEFORE UPDATE OR DELETE OR TRUNCATE ON visit_activity FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
