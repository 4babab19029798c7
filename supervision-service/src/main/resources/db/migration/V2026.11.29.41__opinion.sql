-- Opinions and claims (SM-12), from their classification on. What people wrote is encrypted, as it names people.
CREATE TABLE opinion (
    id             uuid   PRIMARY KEY,
    version        bigint NOT NULL,
    number         text   NOT NULL UNIQUE,
    kind           text   NOT NULL CHECK (kind IN ('OPINION', 'CLAIM')),
    state          text   NOT NULL CHECK (state IN ('CLASSIFIED', 'TRANSFERRED', 'STUDIED', 'ADOPTED', 'PARTLY_ADOPTED', 'NOT_ADOPTED', 'REPLIED', 'JOINED', 'WITHDRAWN')),
    channel        text   NOT NULL CHECK (channel IN ('WEB', 'LETTER', 'VISIT', 'SYMPOSIUM', 'HOTLINE')),
    receipt        bytea  NOT NULL UNIQUE CHECK (length(receipt) = 32),
    content        bytea  NOT NULL,
    sender         bytea,
    participants   int    NOT NULL CHECK (participants > 0),
    unit_id        uuid   NOT NULL REFERENCES unit,
    code_list      int    NOT NULL,
    received_on    date   NOT NULL,
    received_by    text,
    classified_on  date   NOT NULL CHECK (classified_on >= received_on),
    classified_by  text   NOT NULL,
    transfer_due   date   NOT NULL,
    answer_due     date,
    transferred_on date,
    study          bytea,
    outcome        text   CHECK (outcome IN ('ADOPTED', 'PARTLY_ADOPTED', 'NOT_ADOPTED')),
    outcome_reason bytea,
    reply          bytea,
    replied_on     date,
    replied_by     text,
    rating         int    CHECK (rating BETWEEN 1 AND 5),
    rated_on       date,
    duplicate_of   uuid   REFERENCES opinion CHECK (duplicate_of <> id),
    policy_pack    text   NOT NULL,
    policy_version int    NOT NULL,
    FOREIGN KEY (policy_pack, policy_version) REFERENCES policy_version,
    CONSTRAINT opinion_sent_or_entered CHECK ((channel = 'WEB') = (received_by IS NULL)),
    CONSTRAINT opinion_joined CHECK ((state = 'JOINED') = (duplicate_of IS NOT NULL)),
    CONSTRAINT opinion_answer_due CHECK ((kind = 'OPINION' AND duplicate_of IS NULL) = (answer_due IS NOT NULL)),
    CONSTRAINT opinion_claims_elsewhere CHECK (kind = 'OPINION' OR state IN ('CLASSIFIED', 'JOINED', 'WITHDRAWN')),
    CONSTRAINT opinion_transferred CHECK (state <> 'TRANSFERRED' OR transferred_on IS NOT NULL),
    CONSTRAINT opinion_studied CHECK (state NOT IN ('STUDIED', 'ADOPTED', 'PARTLY_ADOPTED', 'NOT_ADOPTED', 'REPLIED') OR study IS NOT NULL),
    CONSTRAINT opinion_decided CHECK ((state IN ('ADOPTED', 'PARTLY_ADOPTED', 'NOT_ADOPTED', 'REPLIED')) = (outcome IS NOT NULL)),
    CONSTRAINT opinion_outcome CHECK (state NOT IN ('ADOPTED', 'PARTLY_ADOPTED', 'NOT_ADOPTED') OR state = outcome),
    CONSTRAINT opinion_outcome_whole CHECK (num_nulls(outcome, outcome_reason) IN (0, 2)),
    CONSTRAINT opinion_reply_whole CHECK (num_nulls(reply, replied_on, replied_by) IN (0, 3)),
    CONSTRAINT opinion_replied CHECK ((state = 'REPLIED') = (reply IS NOT NULL)),
    CONSTRAINT opinion_rating_whole CHECK (num_nulls(rating, rated_on) IN (0, 2))
);
CREATE INDEX opinion_unit ON opinion (unit_id, id);
CREATE INDEX opinion_state ON opinion (state, id);
CREATE INDEX opinion_original ON opinion (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX opinion_running ON opinion (answer_due, id) WHERE state NOT IN ('REPLIED', 'JOINED', 'WITHDRAWN');

CREATE TABLE opinion_wind (
    opinion_id uuid NOT NULL REFERENCES opinion,
    wind_code  text NOT NULL CHECK (wind_code ~ '^W[1-9](\.[1-9][0-9]?)?$'),
    PRIMARY KEY (opinion_id, wind_code)
);
CREATE INDEX opinion_wind_code ON opinion_wind (wind_code text_pattern_ops, opinion_id);

CREATE TABLE opinion_message (
    id          uuid    PRIMARY KEY,
    ordinal     int     NOT NULL CHECK (ordinal > 0),
    opinion_id  uuid    NOT NULL REFERENCES opinion,
    from_sender boolean NOT NULL,
    text        bytea   NOT NULL,
    written_on  date    NOT NULL,
    written_by  text,
    CHECK (from_sender = (written_by IS NULL)),
    UNIQUE (opinion_id, ordinal)
);
CREATE TRIGGER opinion_message_change BEFORE UPDATE OR DELETE OR TRUNCATE ON opinion_message FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- By which the same matter is found again: keyed hashes of the text and of its parts, which without the key say nothing.
CREATE TABLE opinion_likeness (
    opinion_id uuid     PRIMARY KEY REFERENCES opinion,
    text_hash  bytea    NOT NULL,
    signature  bigint[] NOT NULL,
    bands      bigint[] NOT NULL
);
CREATE INDEX opinion_likeness_text ON opinion_likeness (text_hash);
CREATE INDEX opinion_likeness_bands ON opinion_likeness USING gin (bands);
CREATE INDEX opinion_rated ON opinion (rated_on) WHERE rated_on IS NOT NULL;
