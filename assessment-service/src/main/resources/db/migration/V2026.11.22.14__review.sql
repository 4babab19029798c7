-- Democratic reviews entered as totals by class of voters. No ballot and no voter is stored here.

CREATE TABLE review (
    id             uuid        PRIMARY KEY,
    run_id         uuid        NOT NULL REFERENCES run,
    title          text        NOT NULL,
    state          text        NOT NULL
        CHECK (state IN ('DRAFT', 'ROSTER_LOCKED', 'OPEN', 'CLOSED', 'COUNTED', 'CERTIFIED', 'VOID')),
    counted_by     text,
    certified_by   text,
    certified_at   timestamptz,
    version        bigint      NOT NULL,
    CONSTRAINT review_two_scrutineers CHECK (certified_by <> counted_by),
    CHECK ((state = 'CERTIFIED') = (certified_at IS NOT NULL)),
    CHECK (certified_at IS NULL OR (certified_by IS NOT NULL AND counted_by IS NOT NULL))
);
CREATE UNIQUE INDEX review_one_of_a_run ON review (run_id) WHERE state <> 'VOID';

CREATE TABLE review_subject (
    review_id    uuid NOT NULL REFERENCES review,
    cadre_id     uuid NOT NULL,
    run_id       uuid NOT NULL,
    cadre_number text NOT NULL,
    PRIMARY KEY (review_id, cadre_id),
    UNIQUE (review_id, cadre_number),
    FOREIGN KEY (run_id, cadre_id) REFERENCES appraisal (run_id, cadre_id)
);

CREATE TABLE review_total (
    review_id   uuid NOT NULL,
    cadre_id    uuid NOT NULL,
    voter_class text NOT NULL CHECK (voter_class IN ('LEADERS', 'PEERS', 'MASSES')),
    issued      int  NOT NULL CHECK (issued >= 0),
    returned    int  NOT NULL CHECK (returned >= 0 AND returned <= issued),
    excellent   int  NOT NULL CHECK (excellent >= 0),
    competent   int  NOT NULL CHECK (competent >= 0),
    basic       int  NOT NULL CHECK (basic >= 0),
    incompetent int  NOT NULL CHECK (incompetent >= 0),
    abstained   int  NOT NULL CHECK (abstained >= 0),
    PRIMARY KEY (review_id, cadre_id, voter_class),
    FOREIGN KEY (review_id, cadre_id) REFERENCES review_subject,
    CONSTRAINT review_total_reconciles
        CHECK (excellent::bigint + competent + basic + incompetent + abstained = returned)
);

-- What the 60/30 rule (M13) made of a certified review, with all that it was decided from.
CREATE TABLE talk_trigger (
    review_id      uuid        NOT NULL,
    cadre_id       uuid        NOT NULL,
    outcome        text        NOT NULL CHECK (outcome IN ('TRIGGERED', 'NOT_TRIGGERED', 'INDETERMINATE')),
    reasons        text[]      NOT NULL,
    rule           text        NOT NULL,
    reading        text        NOT NULL,
    policy_pack    text        NOT NULL,
    policy_version int         NOT NULL,
    issued         bigint      NOT NULL,
    returned       bigint      NOT NULL,
    valid          bigint      NOT NULL,
    competent      bigint      NOT NULL,
    basic          bigint      NOT NULL,
    incompetent    bigint      NOT NULL,
    suggestion_id  uuid        UNIQUE,
    evaluated_at   timestamptz NOT NULL,
    PRIMARY KEY (review_id, cadre_id),
    FOREIGN KEY (review_id, cadre_id) REFERENCES review_subject,
    FOREIGN KEY (policy_pack, policy_version) REFERENCES policy_version (pack, version),
    CHECK ((outcome = 'TRIGGERED') = (suggestion_id IS NOT NULL)),
    CHECK ((outcome = 'NOT_TRIGGERED') = (cardinality(reasons) = 0))
);
CREATE TRIGGER talk_trigger_change BEFORE UPDATE OR DELETE OR TRUNCATE ON talk_trigger
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
