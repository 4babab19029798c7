-- Each quarter's bulletin (通报) on what the analysis of a run shows; texts about groups, never about persons.
CREATE TABLE bulletin (
    id             uuid   PRIMARY KEY,
    version        bigint NOT NULL,
    number         text   NOT NULL UNIQUE,
    state          text   NOT NULL CHECK (state IN ('DRAFT', 'CHECKED', 'APPROVED', 'ISSUED')),
    run_id         uuid   NOT NULL REFERENCES run,
    -- A period has one.
    first_day      date   NOT NULL UNIQUE CHECK (extract(day FROM first_day) = 1),
    last_day       date   NOT NULL CHECK (last_day > first_day),
    title_zh       text   NOT NULL CHECK (title_zh ~ '\S'),
    title_en       text   NOT NULL CHECK (title_en ~ '\S'),
    text_zh        text   NOT NULL CHECK (text_zh ~ '\S'),
    text_en        text   NOT NULL CHECK (text_en ~ '\S'),
    -- Who wrote the text as it stands.
    written_by     text   NOT NULL,
    written_on     date   NOT NULL CHECK (written_on > last_day),
    checked_by     text   CHECK (checked_by <> written_by),
    checked_on     date,
    approved_by    text   CHECK (approved_by NOT IN (written_by, checked_by)),
    approved_on    date,
    issued_by      text,
    issued_on      date,
    policy_pack    text   NOT NULL,
    policy_version int    NOT NULL,
    FOREIGN KEY (policy_pack, policy_version) REFERENCES policy_version,
    CONSTRAINT bulletin_check_whole CHECK (num_nulls(checked_by, checked_on) IN (0, 2)),
    CONSTRAINT bulletin_approval_whole CHECK (num_nulls(approved_by, approved_on) IN (0, 2)),
    CONSTRAINT bulletin_issue_whole CHECK (num_nulls(issued_by, issued_on) IN (0, 2)),
    CONSTRAINT bulletin_checked CHECK ((state = 'DRAFT') = (checked_on IS NULL)),
    CONSTRAINT bulletin_approved CHECK ((state IN ('APPROVED', 'ISSUED')) = (approved_on IS NOT NULL)),
    CONSTRAINT bulletin_issued CHECK ((state = 'ISSUED') = (issued_on IS NOT NULL))
);
CREATE INDEX bulletin_state ON bulletin (state, id);
