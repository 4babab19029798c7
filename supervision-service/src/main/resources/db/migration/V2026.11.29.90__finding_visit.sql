-- A finding that names a visit names one to its own unit that was opened: a sealed visit has no unit yet. What was stored
-- before nobody held against the visits; it stays as it is.
ALTER TABLE visit ADD CONSTRAINT visit_of_unit UNIQUE (id, unit_id);
ALTER TABLE finding ADD CONSTRAINT finding_at_visit
    FOREIGN KEY (visit_id, unit_id) REFERENCES visit (id, unit_id) NOT VALID;
CREATE INDEX finding_visit ON finding (visit_id) WHERE visit_id IS NOT NULL;
