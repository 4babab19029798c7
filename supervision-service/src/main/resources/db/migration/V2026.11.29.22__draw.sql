-- Random draws of units and inspectors (双随机). Seed, candidates and result stay encrypted; until a draw is revealed
-- nothing here says what was drawn, not even by its length.
CREATE TABLE draw (
    id              uuid    PRIMARY KEY,
    version         bigint  NOT NULL,
    number          text    NOT NULL UNIQUE,
    plan_id         uuid    NOT NULL REFERENCES plan,
    state           text    NOT NULL CHECK (state IN ('PREPARED', 'DRAWN', 'REVEALED')),
    sealed          boolean NOT NULL,
    algorithm       text    NOT NULL,
    units           int     NOT NULL CHECK (units > 0),
    inspectors      int     NOT NULL CHECK (inspectors > 0),
    candidate_units int     NOT NULL CONSTRAINT draw_of_enough_units CHECK (candidate_units >= units),
    candidate_inspectors int NOT NULL CONSTRAINT draw_of_enough_inspectors CHECK (candidate_inspectors >= inspectors),
    seed_hash       bytea   NOT NULL CHECK (length(seed_hash) = 32),
    candidates_hash bytea   NOT NULL CHECK (length(candidates_hash) = 32),
    seed            bytea   NOT NULL,
    candidates      bytea   NOT NULL,
    public_entropy  text,
    result          bytea,
    prepared_by     text    NOT NULL,
    prepared_on     date    NOT NULL,
    drawn_by        text,
    drawn_on        date    CHECK (drawn_on >= prepared_on),
    taken_on        date    CHECK (taken_on >= drawn_on),
    revealed_on     date    CHECK (revealed_on >= drawn_on),
    policy_pack     text    NOT NULL,
    policy_version  int     NOT NULL,
    FOREIGN KEY (policy_pack, policy_version) REFERENCES policy_version,
    CONSTRAINT draw_drawn CHECK ((state = 'PREPARED') = (result IS NULL)),
    CONSTRAINT draw_drawing_whole CHECK (num_nulls(result, drawn_by, drawn_on) IN (0, 3)),
    CONSTRAINT draw_entropy_when_drawn CHECK (public_entropy IS NULL OR result IS NOT NULL),
    CONSTRAINT draw_revealed CHECK ((state = 'REVEALED') = (revealed_on IS NOT NULL))
);
CREATE INDEX draw_plan ON draw (plan_id, id);

-- What was committed to stays as it was.
CREATE FUNCTION draw_keeps_its_commitment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.plan_id, NEW.sealed, NEW.algorithm, NEW.units, NEW.inspectors, NEW.seed_hash, NEW.candidates_hash, NEW.seed, NEW.candidates)
       IS DISTINCT FROM
       (OLD.plan_id, OLD.sealed, OLD.algorithm, OLD.units, OLD.inspectors, OLD.seed_hash, OLD.candidates_hash, OLD.seed, OLD.candidates)
       OR (OLD.result IS NOT NULL
           AND (NEW.result, NEW.public_entropy) IS DISTINCT FROM (OLD.result, OLD.public_entropy)) THEN
        RAISE EXCEPTION 'a draw keeps what it committed to'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'draw_keeps_its_commitment';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER draw_keeps_its_commitment BEFORE UPDATE ON draw FOR EACH ROW EXECUTE FUNCTION draw_keeps_its_commitment();
CREATE TRIGGER draw_delete BEFORE DELETE OR TRUNCATE ON draw FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
