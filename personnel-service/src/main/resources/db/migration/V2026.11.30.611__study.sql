-- Study and education (M07): who studied what, when and for how many hours, and who confirmed it.

-- What is a training of the file (A11) has its name, organiser and days there: the ledger names it, and the database
-- keeps the days in step.
ALTER TABLE training ADD CONSTRAINT training_days UNIQUE (id, cadre_id, start_date, end_date);

CREATE TABLE study_record (
    id          uuid   PRIMARY KEY,
    cadre_id    uuid   NOT NULL REFERENCES cadre,
    -- A code of the policy pack.
    topic       text   NOT NULL CHECK (topic ~ '^[A-Z][A-Z_]{1,31}$'),
    mode        text   NOT NULL CHECK (mode IN ('CLASS', 'LECTURE', 'ONLINE', 'SELF_STUDY', 'FIELD')),
    training_id uuid,
    title       text   CHECK (length(title) BETWEEN 1 AND 100),
    organiser   text   CHECK (length(organiser) BETWEEN 1 AND 100),
    start_date  date   NOT NULL,
    end_date    date   NOT NULL CHECK (end_date >= start_date),
    portion     text   NOT NULL CHECK (portion IN ('FULL', 'MORNING', 'AFTERNOON')),
    -- Half-days since 2000, the morning of a date first.
    halves      int4range NOT NULL GENERATED ALWAYS AS (int4range(
                    (start_date - DATE '2000-01-01') * 2 + CASE portion WHEN 'AFTERNOON' THEN 1 ELSE 0 END,
                    (end_date - DATE '2000-01-01') * 2 + CASE portion WHEN 'MORNING' THEN 1 ELSE 2 END)) STORED,
    hours       numeric(6, 2) NOT NULL CHECK (hours > 0 AND hours * 4 = trunc(hours * 4)),
    evidence    text   NOT NULL CHECK (length(evidence) BETWEEN 1 AND 1000),
    state       text   NOT NULL CHECK (state IN ('SUBMITTED', 'CONFIRMED', 'REJECTED', 'WITHDRAWN', 'CANCELLED')),
    entered_by  text   NOT NULL,
    entered_on  date   NOT NULL CHECK (entered_on >= end_date),
    decided_by  text,
    decided_on  date,
    reason      text   CHECK (length(reason) BETWEEN 1 AND 2000),
    policy_pack    text NOT NULL,
    policy_version int  NOT NULL,
    version        bigint NOT NULL DEFAULT 0,
    -- A year's hours are those of its own days.
    CONSTRAINT study_record_in_a_year CHECK (date_part('year', start_date) = date_part('year', end_date)),
    CONSTRAINT study_record_part_of_a_day CHECK (portion = 'FULL' OR start_date = end_date),
    CONSTRAINT study_record_told_once CHECK (num_nonnulls(title, organiser) = CASE WHEN training_id IS NULL THEN 2 ELSE 0 END),
    CONSTRAINT study_record_training FOREIGN KEY (training_id, cadre_id, start_date, end_date)
        REFERENCES training (id, cadre_id, start_date, end_date) ON UPDATE CASCADE,
    CHECK (num_nulls(decided_by, decided_on) IN (0, 2)),
    CHECK (state NOT IN ('CONFIRMED', 'REJECTED', 'CANCELLED') OR decided_by IS NOT NULL),
    -- Nobody studies two things at a time.
    CONSTRAINT study_record_once EXCLUDE USING gist (cadre_id WITH =, halves WITH &&)
        WHERE (state IN ('SUBMITTED', 'CONFIRMED'))
);
CREATE INDEX study_record_cadre ON study_record (cadre_id, start_date);
CREATE INDEX study_record_of_training ON study_record (training_id);
