-- Explanations in blocks of persons, packed as bytes (see PackedScore). Those that were kept as text go: their scores and
-- ranks stay, and computing a run anew gives the same scores with explanations.
DROP TABLE score_explanation;
CREATE TABLE score_explanation (
    run_id uuid  NOT NULL,
    block  int   NOT NULL CHECK (block >= 0),
    body   bytea NOT NULL,
    PRIMARY KEY (run_id, block)
);
-- Digits don't get shorter by being compressed.
ALTER TABLE score_explanation ALTER body SET STORAGE EXTERNAL;
ALTER TABLE score ADD COLUMN block int;
