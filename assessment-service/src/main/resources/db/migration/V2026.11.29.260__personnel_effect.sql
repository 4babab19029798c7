-- What measures of personnel bar somebody from being graded excellent, as personnel told last.
CREATE TABLE personnel_effect (
    id          uuid   PRIMARY KEY,
    cadre_id    uuid   NOT NULL,
    from_on     date   NOT NULL,
    until_on    date   NOT NULL CHECK (until_on >= from_on),
    -- Undone with its case: it counts for nothing.
    is_undone   boolean NOT NULL,
    case_number text   NOT NULL,
    version     bigint NOT NULL
);
CREATE INDEX personnel_effect_cadre ON personnel_effect (cadre_id) WHERE NOT is_undone;
