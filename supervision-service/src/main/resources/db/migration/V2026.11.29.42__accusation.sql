-- Accusations, sealed to discipline. Everything about them lies in this schema, encrypted with keys that nothing else is
-- encrypted with; outside there is no number, no log line, no audit entry, no deadline, no event, no gap. Logs of what
-- was done and read are kept here, append-only as those outside are.
CREATE SCHEMA sealed;

CREATE TABLE sealed.accusation (
    id             uuid    PRIMARY KEY,
    version        bigint  NOT NULL DEFAULT 0,
    state          text    NOT NULL CHECK (state IN ('SEALED', 'ACCEPTED', 'NOT_ACCEPTED', 'RETURNED', 'HANDLING', 'CONCLUDED', 'REPLIED')),
    channel        text    NOT NULL CHECK (channel IN ('WEB', 'LETTER', 'VISIT', 'SYMPOSIUM', 'HOTLINE')),
    receipt        bytea   UNIQUE CHECK (length(receipt) = 32),
    content        bytea,
    real_name      boolean NOT NULL,
    participants   int     NOT NULL CHECK (participants > 0),
    received_on    date    NOT NULL,
    received_by    text,
    sealed_on      date    NOT NULL CHECK (sealed_on >= received_on),
    outcome        text    CHECK (outcome IN ('FOUNDED', 'PARTLY_FOUNDED', 'UNFOUNDED')),
    grounds        bytea,
    reply          bytea,
    policy_pack    text    NOT NULL,
    policy_version int     NOT NULL,
    FOREIGN KEY (policy_pack, policy_version) REFERENCES policy_version,
    CONSTRAINT accusation_sent_or_entered CHECK ((channel = 'WEB') = (received_by IS NULL)),
    -- What goes back to the petition office takes its text and its code along.
    CONSTRAINT accusation_returned CHECK ((state = 'RETURNED') = (receipt IS NULL) AND (receipt IS NULL) = (content IS NULL)),
    CONSTRAINT accusation_outcome CHECK ((state IN ('CONCLUDED', 'REPLIED')) = (outcome IS NOT NULL)),
    CONSTRAINT accusation_grounds CHECK ((state IN ('NOT_ACCEPTED', 'RETURNED', 'CONCLUDED', 'REPLIED')) = (grounds IS NOT NULL)),
    CONSTRAINT accusation_reply CHECK ((state = 'REPLIED') = (reply IS NOT NULL)),
    CONSTRAINT accusation_reply_to_somebody CHECK (reply IS NULL OR real_name)
);
CREATE INDEX accusation_received ON sealed.accusation (received_on, id);

-- Who the sender is. Read one at a time, for a reason, and every reading stands in the log.
CREATE TABLE sealed.accusation_identity (
    accusation_id uuid  PRIMARY KEY REFERENCES sealed.accusation,
    sender        bytea NOT NULL
);
CREATE TABLE sealed.identity_reading (
    id            uuid        PRIMARY KEY,
    accusation_id uuid        NOT NULL REFERENCES sealed.accusation,
    ordinal       int         NOT NULL CHECK (ordinal > 0),
    reader        text        NOT NULL,
    at            timestamptz NOT NULL,
    reason        bytea       NOT NULL,
    UNIQUE (accusation_id, ordinal)
);
CREATE TRIGGER identity_reading_change BEFORE UPDATE OR DELETE OR TRUNCATE ON sealed.identity_reading FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE sealed.accused (
    accusation_id uuid   NOT NULL REFERENCES sealed.accusation,
    ordinal       int    NOT NULL CHECK (ordinal > 0),
    id            uuid   NOT NULL,
    accused       bytea  NOT NULL,
    PRIMARY KEY (accusation_id, ordinal)
);

-- By whom it must not be seen: keyed hashes of the accused and of their units.
CREATE TABLE sealed.recusal (
    accusation_id uuid NOT NULL REFERENCES sealed.accusation,
    mark          text NOT NULL CHECK (mark ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (accusation_id, mark)
);

CREATE TABLE sealed.accusation_message (
    id            uuid    PRIMARY KEY,
    ordinal       int     NOT NULL CHECK (ordinal > 0),
    accusation_id uuid    NOT NULL REFERENCES sealed.accusation,
    from_sender   boolean NOT NULL,
    text          bytea   NOT NULL,
    written_on    date    NOT NULL,
    written_by    text,
    CHECK (from_sender = (written_by IS NULL)),
    UNIQUE (accusation_id, ordinal)
);

-- What was done, by the office before it was sealed and by discipline since, reading included.
CREATE TABLE sealed.accusation_step (
    id            uuid        PRIMARY KEY DEFAULT uuidv7(),
    accusation_id uuid        NOT NULL REFERENCES sealed.accusation,
    event         text        NOT NULL,
    from_state    text,
    to_state      text,
    actor         text        NOT NULL,
    at            timestamptz NOT NULL
);
CREATE INDEX accusation_step_accusation ON sealed.accusation_step (accusation_id, id);
CREATE TRIGGER accusation_step_change BEFORE UPDATE OR DELETE OR TRUNCATE ON sealed.accusation_step FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
