-- Secret ballots. Who may vote and who has been given a right to vote is known; what was voted is kept apart from it,
-- and nothing here leads from one to the other: a spent token was signed blindly, and the mark of each subject is
-- sealed, has a random id, and is gone once the sheet is counted. No time is kept of any ballot.

-- One sheet is what a group of voters of one class fills in. The private key is deleted at the closing, so
-- that nobody can make another valid ballot; the digest of what the anonymity depends on is fixed at the opening.
CREATE TABLE ballot_sheet (
    id              uuid  PRIMARY KEY,
    review_id       uuid  NOT NULL REFERENCES review,
    code            text  NOT NULL,
    voter_class     text  NOT NULL CHECK (voter_class IN ('LEADERS', 'PEERS', 'MASSES')),
    public_key      bytea NOT NULL,
    private_key     bytea,
    settings_digest bytea,
    issued          int,
    spent           int,
    counted         int,
    UNIQUE (review_id, code),
    CHECK ((issued IS NULL) = (spent IS NULL) AND (spent IS NULL) = (counted IS NULL)),
    CHECK (issued IS NULL OR private_key IS NULL)
);

CREATE TABLE ballot_subject (
    sheet_id  uuid NOT NULL REFERENCES ballot_sheet ON DELETE CASCADE,
    review_id uuid NOT NULL,
    cadre_id  uuid NOT NULL,
    PRIMARY KEY (sheet_id, cadre_id),
    FOREIGN KEY (review_id, cadre_id) REFERENCES review_subject
);

-- One sheet a voter in each review: one token. Its blinded form is kept as a hash, to know a repeated request.
CREATE TABLE ballot_voter (
    review_id      uuid  NOT NULL REFERENCES review,
    cadre_number   text  NOT NULL,
    sheet_id       uuid  NOT NULL REFERENCES ballot_sheet ON DELETE CASCADE,
    blinded_digest bytea,
    PRIMARY KEY (review_id, cadre_number)
);
CREATE INDEX ballot_voter_number ON ballot_voter (cadre_number);
CREATE INDEX ballot_voter_sheet ON ballot_voter (sheet_id);

CREATE TABLE ballot_spent (
    sheet_id uuid  NOT NULL REFERENCES ballot_sheet,
    receipt  bytea NOT NULL,
    CONSTRAINT ballot_spent_once PRIMARY KEY (sheet_id, receipt)
);

-- Every ballot leaves one row for every subject of its sheet, abstentions too, so that an abstention does not show.
CREATE TABLE ballot_mark (
    id       uuid  PRIMARY KEY,
    sheet_id uuid  NOT NULL REFERENCES ballot_sheet,
    cadre_id uuid  NOT NULL,
    sealed   bytea NOT NULL
);
CREATE INDEX ballot_mark_sheet ON ballot_mark (sheet_id);
