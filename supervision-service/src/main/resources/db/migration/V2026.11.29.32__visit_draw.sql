-- The draw that a visit comes from; of a sealed one neither says to which unit.
ALTER TABLE visit ADD COLUMN draw_id uuid REFERENCES draw;
CREATE INDEX visit_draw ON visit (draw_id) WHERE draw_id IS NOT NULL;
