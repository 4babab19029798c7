-- The last place of a computed run feeds the same rule as that of a task (M10); its facts come from what is on record.
ALTER TABLE last_place_check ALTER COLUMN task_id DROP NOT NULL;
ALTER TABLE last_place_check ADD COLUMN appraisal_id uuid REFERENCES appraisal;
ALTER TABLE last_place_check ADD COLUMN computation_id uuid REFERENCES computation;
ALTER TABLE last_place_check ADD COLUMN checked_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE last_place_check ADD CONSTRAINT last_place_check_one_place
    CHECK (num_nonnulls(task_id, appraisal_id) = 1 AND (appraisal_id IS NULL) = (computation_id IS NULL));
CREATE INDEX last_place_check_appraisal ON last_place_check (appraisal_id);
CREATE UNIQUE INDEX last_place_suggested_once_a_year ON last_place_check (appraisal_id) WHERE suggested;

CREATE TABLE last_place_ground (
    check_id  uuid NOT NULL REFERENCES last_place_check,
    source    text NOT NULL CHECK (source IN ('EVIDENCE', 'TASK')),
    reference uuid NOT NULL,
    shows     text NOT NULL CHECK (shows IN ('INEFFECTIVE', 'DERELICTION', 'MISTAKE', 'LOSS')),
    note      text NOT NULL,
    PRIMARY KEY (check_id, reference, shows)
);
CREATE TRIGGER last_place_ground_change BEFORE UPDATE OR DELETE OR TRUNCATE ON last_place_ground
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
