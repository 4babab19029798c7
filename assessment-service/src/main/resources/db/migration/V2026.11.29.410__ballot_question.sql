-- Several questions on a ballot. The overall grade, without a code, is asked of everybody and alone feeds the 60/30
-- rule; beside it a review may ask what the QUAL indicators of a subject's scheme are bound to, by the indicator's code.
-- Their texts are the scheme's, which is frozen.

ALTER TABLE review ADD COLUMN asks text NOT NULL DEFAULT 'OVERALL'
    CHECK (asks IN ('OVERALL', 'OVERALL_AND_QUESTIONS'));

-- What is asked about whom, fixed when the roster is locked.
CREATE TABLE review_question (
    review_id uuid NOT NULL,
    cadre_id  uuid NOT NULL,
    question  text NOT NULL,
    PRIMARY KEY (review_id, cadre_id, question),
    FOREIGN KEY (review_id, cadre_id) REFERENCES review_subject
);
INSERT INTO review_question (review_id, cadre_id, question) SELECT review_id, cadre_id, '' FROM review_subject;
CREATE TRIGGER review_question_change BEFORE UPDATE OR DELETE OR TRUNCATE ON review_question
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE review_total ADD COLUMN question text NOT NULL DEFAULT '';
ALTER TABLE review_total DROP CONSTRAINT review_total_pkey;
ALTER TABLE review_total ADD PRIMARY KEY (review_id, cadre_id, question, voter_class);
ALTER TABLE review_total DROP CONSTRAINT review_total_review_id_cadre_id_fkey;
ALTER TABLE review_total ADD FOREIGN KEY (review_id, cadre_id, question) REFERENCES review_question;

-- Every ballot leaves one row for every question about every subject of its sheet, answered or not.
ALTER TABLE ballot_mark ADD COLUMN question text NOT NULL DEFAULT '';
