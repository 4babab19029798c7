-- What assessment suggests to commend a cadre for (ASM-EXC), and what was decided on it.
CREATE TABLE commendation (
    id            uuid        PRIMARY KEY,
    number        text        NOT NULL UNIQUE CHECK (number ~ '^COMMEND-[0-9]{4}-[0-9]{6,}$'),
    cadre_id      uuid        NOT NULL REFERENCES cadre,
    state         text        NOT NULL CHECK (state IN ('OPEN', 'GRANTED', 'DECLINED')),
    suggestion_id uuid        NOT NULL CONSTRAINT commendation_once_per_suggestion UNIQUE,
    suggestion    jsonb       NOT NULL,
    opened_at     timestamptz NOT NULL,
    decided_by    text,
    decided_on    date,
    reason        text        CHECK (length(reason) BETWEEN 1 AND 2000),
    -- The reward as it was filed; if it is taken out of the file later, that is in the file's history.
    reward_id     uuid,
    version       bigint      NOT NULL DEFAULT 0,
    CONSTRAINT commendation_decided CHECK ((state = 'OPEN') = (decided_by IS NULL) AND num_nulls(decided_by, decided_on) IN (0, 2)),
    CONSTRAINT commendation_granted_by_a_reward CHECK ((state = 'GRANTED') = (reward_id IS NOT NULL)),
    CONSTRAINT commendation_declined_for_a_reason CHECK ((state = 'DECLINED') = (reason IS NOT NULL))
);
CREATE INDEX commendation_cadre ON commendation (cadre_id);
CREATE INDEX commendation_open ON commendation (id) WHERE state = 'OPEN';
