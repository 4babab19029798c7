CREATE TABLE plan (
    id              uuid   PRIMARY KEY,
    version         bigint NOT NULL,
    number          text   NOT NULL UNIQUE,
    state           text   NOT NULL CHECK (state IN ('PROPOSED', 'APPROVED', 'REJECTED', 'RUNNING', 'CONCLUDED')),
    title           text   NOT NULL,
    purpose         text   NOT NULL,
    starts_on       date   NOT NULL,
    ends_on         date   NOT NULL CONSTRAINT plan_ends_after_its_start CHECK (ends_on >= starts_on),
    basis           text   NOT NULL CHECK (basis IN ('ACTIONS', 'HOURS')),
    -- Where it may go: units by name (plan_unit), or what lies in a subtree and is of a kind.
    within_unit_id  uuid   REFERENCES unit,
    unit_kind       text,
    campaign_id     uuid,
    proposed_by     text   NOT NULL,
    proposed_on     date   NOT NULL,
    revision        int    NOT NULL,
    decided_by      text   CONSTRAINT plan_decided_by_another CHECK (decided_by <> proposed_by),
    decided_on      date,
    policy_pack     text   NOT NULL,
    policy_version  int    NOT NULL,
    FOREIGN KEY (policy_pack, policy_version) REFERENCES policy_version,
    CONSTRAINT plan_decision_whole CHECK (num_nulls(decided_by, decided_on) IN (0, 2)),
    CONSTRAINT plan_decided CHECK ((state = 'PROPOSED') = (decided_on IS NULL))
);
CREATE INDEX plan_state ON plan (state, id);

CREATE TABLE plan_unit (
    plan_id uuid NOT NULL REFERENCES plan,
    unit_id uuid NOT NULL REFERENCES unit,
    PRIMARY KEY (plan_id, unit_id)
);

-- M30: what a plan intends on either side of each pair, in actions or hours.
CREATE TABLE plan_mix (
    plan_id uuid NOT NULL REFERENCES plan,
    pair    text NOT NULL CHECK (pair IN ('P1', 'P2', 'P3', 'P4', 'P5')),
    mainly  int  NOT NULL CHECK (mainly >= 0),
    other   int  NOT NULL CHECK (other >= 0),
    PRIMARY KEY (plan_id, pair)
);
