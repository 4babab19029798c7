-- Evidence that an activity used again instead of asking the unit for it a second time.
CREATE TABLE visit_activity_reuse (
    activity_id uuid NOT NULL REFERENCES visit_activity,
    file_id     uuid NOT NULL REFERENCES evidence_file,
    PRIMARY KEY (activity_id, file_id)
);
