-- Versions of schemes: the same code, the next number; what is published stays as it is.

ALTER TABLE scheme
    ADD COLUMN version_number int NOT NULL DEFAULT 1 CHECK (version_number > 0),
    ADD COLUMN based_on       uuid REFERENCES scheme,
    ADD CONSTRAINT scheme_first_version CHECK ((version_number = 1) = (based_on IS NULL));

-- A code has one draft at a time, before the numbers: of two who start a version at once the second is told why.
CREATE UNIQUE INDEX scheme_one_draft ON scheme (code) WHERE state = 'DRAFT' AND version_number > 1;

ALTER TABLE scheme DROP CONSTRAINT scheme_code, ADD CONSTRAINT scheme_code UNIQUE (code, version_number);
