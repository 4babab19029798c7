-- What cadres want corrected in their own files (PIPL 46).
CREATE TABLE correction_request (
    id          uuid   PRIMARY KEY,
    number      text   NOT NULL UNIQUE,
    cadre_id    uuid   NOT NULL REFERENCES cadre,
    record      text   NOT NULL CHECK (record IN ('cadre', 'education', 'family_member', 'resume_entry', 'rank_entry',
                                                  'reward', 'sanction', 'training', 'exit_record')),
    statement   text   NOT NULL CHECK (length(statement) BETWEEN 1 AND 1000),
    state       text   NOT NULL CHECK (state IN ('FILED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    filed_on    date   NOT NULL,
    due         date   NOT NULL,
    -- The last change of any file when it was filed: what is corrected comes later.
    filed_after bigint NOT NULL,
    policy      text   NOT NULL,
    decided_on  date,
    reasons     text   CHECK (length(reasons) BETWEEN 1 AND 1000),
    version     bigint NOT NULL DEFAULT 0,
    CHECK ((state IN ('ACCEPTED', 'REFUSED')) = (reasons IS NOT NULL)),
    CHECK ((state = 'FILED') = (decided_on IS NULL))
);
CREATE INDEX correction_request_cadre ON correction_request (cadre_id);
CREATE INDEX correction_request_due ON correction_request (due) WHERE state = 'FILED';
