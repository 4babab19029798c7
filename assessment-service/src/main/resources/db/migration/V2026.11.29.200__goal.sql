-- Goals of a term of office (M20): a tree term → year → stage for a unit, or a post class of it, in versions.

CREATE TABLE goal_plan (
    id         uuid PRIMARY KEY,
    title      text NOT NULL,
    unit_id    uuid NOT NULL,
    unit_code  text NOT NULL,
    unit_name  text NOT NULL,
    post_class text,
    term_from  date NOT NULL,
    term_to    date NOT NULL CHECK (term_to > term_from),
    -- A unit, or a post class of it, has one plan at a time.
    CONSTRAINT goal_plan_term EXCLUDE USING gist (
        unit_id WITH =, coalesce(post_class, '') WITH =, daterange(term_from, term_to, '[]') WITH &&)
);

CREATE TABLE goal_version (
    id             uuid   PRIMARY KEY,
    plan_id        uuid   NOT NULL REFERENCES goal_plan,
    number         int    NOT NULL CHECK (number > 0),
    state          text   NOT NULL CHECK (state IN
        ('DRAFT', 'SUBMITTED', 'APPROVED', 'HEAD_SIGNED', 'SIGNED', 'SUPERSEDED', 'WITHDRAWN')),
    -- Who is accountable, as on the day of the draft.
    head_number    text   NOT NULL,
    head_name      text   NOT NULL,
    duties         text   NOT NULL,
    requirements   text   NOT NULL,
    rewards        text   NOT NULL,
    penalties      text   NOT NULL,
    change_reason  text,
    drafted_by     text   NOT NULL,
    drafted_on     date   NOT NULL,
    approved_by    text,
    approved_on    date,
    head_signed_by text,
    head_signed_on date,
    signed_by      text,
    signed_on      date,
    policy_pack    text   NOT NULL,
    policy_version int    NOT NULL,
    version        bigint NOT NULL DEFAULT 0,
    CONSTRAINT goal_version_number UNIQUE (plan_id, number),
    CHECK ((number = 1) = (change_reason IS NULL)),
    CHECK (number > 1 OR state <> 'WITHDRAWN'),
    CHECK ((approved_by IS NULL) = (approved_on IS NULL)),
    CHECK ((head_signed_by IS NULL) = (head_signed_on IS NULL)),
    CHECK ((signed_by IS NULL) = (signed_on IS NULL)),
    -- Nobody approves a draft of his own, and the two signatures are those of two people.
    CHECK (approved_by <> drafted_by),
    CHECK (signed_by <> head_signed_by),
    CHECK (approved_by IS NOT NULL OR state IN ('DRAFT', 'SUBMITTED', 'WITHDRAWN')),
    CHECK (approved_by IS NULL OR state NOT IN ('DRAFT', 'SUBMITTED')),
    CHECK ((head_signed_by IS NOT NULL) = (state IN ('HEAD_SIGNED', 'SIGNED', 'SUPERSEDED')) OR state = 'WITHDRAWN'),
    CHECK ((signed_by IS NOT NULL) = (state IN ('SIGNED', 'SUPERSEDED')))
);
CREATE UNIQUE INDEX goal_version_one_signed ON goal_version (plan_id) WHERE state = 'SIGNED';
CREATE UNIQUE INDEX goal_version_one_open ON goal_version (plan_id)
    WHERE state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'HEAD_SIGNED');

CREATE TABLE goal (
    plan_id      uuid    NOT NULL,
    number       int     NOT NULL,
    position     int     NOT NULL,
    code         text    NOT NULL,
    level        text    NOT NULL CHECK (level IN ('TERM', 'YEAR', 'STAGE')),
    parent_code  text,
    parent_level text    GENERATED ALWAYS AS
        (CASE level WHEN 'YEAR' THEN 'TERM' WHEN 'STAGE' THEN 'YEAR' END) STORED,
    objective    text    NOT NULL,
    requirement  text,
    target       numeric CHECK (target > 0),
    measure      text,
    additive     boolean NOT NULL,
    starts_on    date    NOT NULL,
    ends_on      date    NOT NULL CHECK (ends_on >= starts_on),
    PRIMARY KEY (plan_id, number, code),
    UNIQUE (plan_id, number, code, level),
    FOREIGN KEY (plan_id, number) REFERENCES goal_version (plan_id, number),
    FOREIGN KEY (plan_id, number, parent_code, parent_level) REFERENCES goal (plan_id, number, code, level),
    CHECK ((level = 'TERM') = (parent_code IS NULL)),
    CHECK ((target IS NULL) = (measure IS NULL)),
    CHECK (NOT additive OR target IS NOT NULL),
    CHECK (level <> 'YEAR' OR extract(year FROM starts_on) = extract(year FROM ends_on))
);

-- A goal falls inside the goal above it, and a term goal inside the term.
CREATE FUNCTION goal_require_inside() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    outer_from date;
    outer_to   date;
BEGIN
    IF NEW.level = 'TERM' THEN
        SELECT term_from, term_to INTO outer_from, outer_to FROM goal_plan WHERE id = NEW.plan_id;
    ELSE
        SELECT starts_on, ends_on INTO outer_from, outer_to FROM goal
        WHERE plan_id = NEW.plan_id AND number = NEW.number AND code = NEW.parent_code;
    END IF;
    IF NEW.starts_on < outer_from OR NEW.ends_on > outer_to THEN
        RAISE EXCEPTION 'goal % lies outside what it breaks down', NEW.code USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER goal_inside AFTER INSERT OR UPDATE ON goal FOR EACH ROW EXECUTE FUNCTION goal_require_inside();

-- What has been submitted is read as it was.
CREATE FUNCTION goal_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    line goal := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
BEGIN
    IF NOT EXISTS (SELECT FROM goal_version v
                   WHERE v.plan_id = line.plan_id AND v.number = line.number AND v.state = 'DRAFT') THEN
        RAISE EXCEPTION 'the goals of a version that is no draft do not change';
    END IF;
    RETURN line;
END $$;
CREATE TRIGGER goal_change BEFORE INSERT OR UPDATE OR DELETE ON goal
    FOR EACH ROW EXECUTE FUNCTION goal_refuse_change();

CREATE FUNCTION goal_version_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'a version of goals stays';
    END IF;
    IF (NEW.id, NEW.plan_id, NEW.number, NEW.change_reason) IS DISTINCT FROM
            (OLD.id, OLD.plan_id, OLD.number, OLD.change_reason)
        OR (OLD.state <> 'DRAFT' AND (NEW.head_number, NEW.duties, NEW.requirements, NEW.rewards, NEW.penalties)
            IS DISTINCT FROM (OLD.head_number, OLD.duties, OLD.requirements, OLD.rewards, OLD.penalties)) THEN
        RAISE EXCEPTION 'a version of goals that is no draft does not change';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER goal_version_change BEFORE UPDATE OR DELETE ON goal_version
    FOR EACH ROW EXECUTE FUNCTION goal_version_refuse_change();

-- The goal that a key work breaks down, as it was signed on the day on which the work was set.
ALTER TABLE key_work ADD COLUMN goal_plan_id uuid;
ALTER TABLE key_work ADD COLUMN goal_number int;
ALTER TABLE key_work ADD COLUMN goal_code text;
ALTER TABLE key_work ADD CONSTRAINT key_work_goal
    FOREIGN KEY (goal_plan_id, goal_number, goal_code) REFERENCES goal (plan_id, number, code) MATCH FULL;
CREATE INDEX key_work_goal ON key_work (goal_plan_id, goal_code) WHERE goal_plan_id IS NOT NULL;
