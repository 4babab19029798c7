-- What came in and nobody has classified yet. Any of it may be an accusation, so nothing outside this schema may know
-- of it: it has no case number, no line in the log of transitions or in the audit log, no stored deadline, no event.
-- Those are written when it turns out to be an opinion or a claim; if it is an accusation, its rows are deleted here.
CREATE SCHEMA intake;

CREATE TABLE intake.submission (
    id             uuid   PRIMARY KEY,
    version        bigint NOT NULL DEFAULT 0,
    state          text   NOT NULL CHECK (state IN ('RECEIVED', 'REGISTERED', 'WITHDRAWN')),
    channel        text   NOT NULL CHECK (channel IN ('WEB', 'LETTER', 'VISIT', 'SYMPOSIUM', 'HOTLINE')),
    -- A keyed hash: the code itself is shown once and stored nowhere.
    receipt        bytea  NOT NULL UNIQUE CHECK (length(receipt) = 32),
    content        bytea  NOT NULL,
    sender         bytea,
    participants   int    NOT NULL CHECK (participants > 0),
    -- The unit that the sender names.
    unit_id        uuid   REFERENCES unit,
    -- No moment: it could be laid beside somebody's log of who was on line.
    received_on    date   NOT NULL,
    received_by    text,
    registered_on  date,
    registered_by  text,
    due            date   NOT NULL CHECK (due > received_on),
    policy_pack    text   NOT NULL,
    policy_version int    NOT NULL,
    FOREIGN KEY (policy_pack, policy_version) REFERENCES policy_version,
    CONSTRAINT submission_sent_or_entered CHECK ((channel = 'WEB') = (received_by IS NULL)),
    CONSTRAINT submission_registration_whole CHECK (num_nulls(registered_on, registered_by) IN (0, 2)),
    CONSTRAINT submission_registered CHECK (state = 'WITHDRAWN' OR (state = 'REGISTERED') = (registered_on IS NOT NULL))
);
CREATE INDEX submission_waiting ON intake.submission (received_on, id);

-- Ordinals are counted for each submission: a sequence would count what was sealed, too.
CREATE TABLE intake.submission_message (
    id            uuid    PRIMARY KEY,
    ordinal       int     NOT NULL CHECK (ordinal > 0),
    submission_id uuid    NOT NULL REFERENCES intake.submission ON DELETE CASCADE,
    from_sender   boolean NOT NULL,
    text          bytea   NOT NULL,
    written_on    date    NOT NULL,
    written_by    text,
    CHECK (from_sender = (written_by IS NULL)),
    UNIQUE (submission_id, ordinal)
);

-- Who of the staff did what with it, reading included; it goes where the submission goes.
CREATE TABLE intake.submission_deed (
    submission_id uuid        NOT NULL REFERENCES intake.submission ON DELETE CASCADE,
    ordinal       int         NOT NULL CHECK (ordinal > 0),
    deed          text        NOT NULL CHECK (deed IN ('ENTER', 'READ', 'REGISTER')),
    actor         text        NOT NULL,
    at            timestamptz NOT NULL,
    PRIMARY KEY (submission_id, ordinal)
);
