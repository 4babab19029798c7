-- The three-togethers ledger (M02, SM-14), and the days on which a cadre was away.

CREATE TABLE absence (
    id          uuid        PRIMARY KEY,
    cadre_id    uuid        NOT NULL REFERENCES cadre,
    kind        text        NOT NULL CHECK (kind IN ('LEAVE', 'TRIP')),
    days        daterange   NOT NULL CHECK (NOT isempty(days) AND NOT lower_inf(days) AND NOT upper_inf(days)),
    note        text        CHECK (length(note) BETWEEN 1 AND 200),
    recorded_by text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    -- What was recorded in error stays on record.
    cancelled_by  text,
    cancelled_for text      CHECK (length(cancelled_for) BETWEEN 1 AND 200),
    CHECK ((cancelled_by IS NULL) = (cancelled_for IS NULL)),
    CONSTRAINT absence_once EXCLUDE USING gist (cadre_id WITH =, days WITH &&) WHERE (cancelled_by IS NULL)
);

CREATE TABLE together_day (
    id          uuid      PRIMARY KEY,
    cadre_id    uuid      NOT NULL REFERENCES cadre,
    host_id     uuid      NOT NULL REFERENCES unit,
    day         date      NOT NULL,
    portion     text      NOT NULL CHECK (portion IN ('FULL', 'MORNING', 'AFTERNOON')),
    -- Half-days, the morning from 0 to 1.
    halves      int4range NOT NULL GENERATED ALWAYS AS (CASE portion
                    WHEN 'FULL' THEN int4range(0, 2) WHEN 'MORNING' THEN int4range(0, 1) ELSE int4range(1, 2) END) STORED,
    overnight   boolean   NOT NULL,
    activities  text      NOT NULL CHECK (length(activities) BETWEEN 1 AND 1000),
    state       text      NOT NULL CHECK (state IN (
                    'DRAFT', 'SUBMITTED', 'VERIFIED', 'DISPUTED', 'COUNTED', 'REJECTED', 'CANCELLED')),
    submit_by   date      NOT NULL CHECK (submit_by > day),
    submitted_on date     CHECK (submitted_on BETWEEN day AND submit_by),
    host_by     text,
    host_on     date,
    by_code     boolean   NOT NULL DEFAULT false,
    host_reason text      CHECK (length(host_reason) BETWEEN 1 AND 1000),
    decided_by  text,
    decided_on  date,
    reason      text      CHECK (length(reason) BETWEEN 1 AND 1000),
    policy_pack    text   NOT NULL,
    policy_version int    NOT NULL,
    version     bigint    NOT NULL,
    CHECK ((host_by IS NULL) = (host_on IS NULL)),
    CHECK (num_nulls(decided_by, decided_on, reason) IN (0, 3)),
    CHECK (state IN ('DRAFT', 'CANCELLED') OR submitted_on IS NOT NULL),
    CHECK (state NOT IN ('VERIFIED', 'DISPUTED', 'COUNTED', 'REJECTED') OR host_by IS NOT NULL),
    -- One credit a date, in halves.
    CONSTRAINT together_day_once EXCLUDE USING gist (cadre_id WITH =, day WITH =, halves WITH &&)
        WHERE (state NOT IN ('REJECTED', 'CANCELLED'))
);
CREATE INDEX together_day_cadre ON together_day (cadre_id, day);
CREATE INDEX together_day_host ON together_day (host_id, day);

-- What a host gives to whom it saw: good for one day at one host, once. Only a keyed hash is kept.
CREATE TABLE presence_code (
    id           uuid  PRIMARY KEY,
    host_id      uuid  NOT NULL REFERENCES unit,
    day          date  NOT NULL,
    hash         bytea NOT NULL UNIQUE CHECK (octet_length(hash) = 32),
    issued_by    text  NOT NULL,
    issuer_cadre text,
    used_for     uuid  UNIQUE REFERENCES together_day
);
