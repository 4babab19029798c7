-- Key work (M10), broken down to every individual, and the course of each task (SM-10).

CREATE TABLE key_work (
    id             uuid        PRIMARY KEY,
    title          text        NOT NULL,
    standard       text        NOT NULL,
    year           int         NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    unit_id        uuid        NOT NULL,
    unit_code      text        NOT NULL,
    unit_name      text        NOT NULL,
    set_by         text        NOT NULL,
    set_on         date        NOT NULL,
    policy_pack    text        NOT NULL,
    policy_version int         NOT NULL
);
CREATE INDEX key_work_unit ON key_work (unit_id);

-- Who has it is kept as on the day on which it was set: the group to compare with must not change while people move.
CREATE TABLE task (
    id               uuid    PRIMARY KEY,
    work_id          uuid    NOT NULL REFERENCES key_work,
    cadre_id         uuid    NOT NULL,
    cadre_number     text    NOT NULL,
    cadre_name       text    NOT NULL,
    unit_id          uuid    NOT NULL,
    unit_code        text    NOT NULL,
    group_code       text    NOT NULL,
    content          text    NOT NULL,
    target           numeric NOT NULL CHECK (target > 0),
    measure          text    NOT NULL,
    deadline         date    NOT NULL,
    state            text    NOT NULL CHECK (state IN ('SET', 'ACKNOWLEDGED', 'IN_PROGRESS', 'ASSESSED', 'RANKED')),
    objection_due    date    NOT NULL,
    objection        text,
    objected_on      date,
    objection_answer text,
    achieved         numeric CHECK (achieved >= 0),
    comment          text,
    score            numeric,
    group_size       int,
    rank             int     CHECK (rank BETWEEN 1 AND group_size),
    bottom           boolean,
    version          bigint  NOT NULL DEFAULT 0,
    UNIQUE (work_id, cadre_id),
    CHECK ((objection IS NULL) = (objected_on IS NULL)),
    CHECK (objection_answer IS NULL OR objection IS NOT NULL),
    CHECK ((state IN ('ASSESSED', 'RANKED')) = (score IS NOT NULL)),
    CHECK ((score IS NULL) = (achieved IS NULL)),
    CHECK ((state = 'RANKED') = (group_size IS NOT NULL)),
    CHECK ((group_size IS NULL) = (bottom IS NULL))
);
CREATE INDEX task_cadre ON task (cadre_number);
CREATE INDEX task_unit ON task (unit_id);

CREATE TABLE task_evidence (
    id        uuid    PRIMARY KEY,
    task_id   uuid    NOT NULL REFERENCES task,
    reference text    NOT NULL,
    note      text    NOT NULL,
    achieved  numeric NOT NULL CHECK (achieved >= 0),
    given_by  text    NOT NULL,
    given_on  date    NOT NULL
);
CREATE INDEX task_evidence_task ON task_evidence (task_id);
CREATE TRIGGER task_evidence_change BEFORE UPDATE OR DELETE OR TRUNCATE ON task_evidence
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
