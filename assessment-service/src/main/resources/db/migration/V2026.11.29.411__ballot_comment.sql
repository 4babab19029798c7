-- Comments on ballots. While the vote is open each is sealed, and all seals are equally long; a ballot leaves one for
-- every subject of its sheet, empty or not. Closing opens them into a list of each subject, without class or sheet, in an
-- order of its own, and deletes the seals.

ALTER TABLE review ADD COLUMN comments boolean NOT NULL DEFAULT false;

CREATE TABLE ballot_comment (
    id       uuid  PRIMARY KEY,
    sheet_id uuid  NOT NULL REFERENCES ballot_sheet,
    cadre_id uuid  NOT NULL,
    sealed   bytea NOT NULL
);
CREATE INDEX ballot_comment_sheet ON ballot_comment (sheet_id);

CREATE TABLE review_comment (
    id        uuid  PRIMARY KEY,
    review_id uuid  NOT NULL,
    cadre_id  uuid  NOT NULL,
    sealed    bytea NOT NULL,
    FOREIGN KEY (review_id, cadre_id) REFERENCES review_subject
);
CREATE INDEX review_comment_subject ON review_comment (review_id, cadre_id, id);
