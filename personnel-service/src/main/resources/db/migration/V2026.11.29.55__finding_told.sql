-- The findings that clues stand on, and that one does not stand any more, once supervision told so. Findings and
-- orders come by topics of their own: that a conclusion fell may be told before what was built on it.
CREATE TABLE finding_told (
    finding_id    uuid        PRIMARY KEY,
    fallen_as     text        CHECK (fallen_as IN ('FINDING_REJECTED', 'CONCLUSION_OVERTURNED', 'ORDER_WITHDRAWN')),
    -- Of the finding or the order of which supervision told.
    fallen_number text,
    fallen_at     timestamptz,
    CONSTRAINT finding_told_fall_whole CHECK (num_nulls(fallen_as, fallen_number, fallen_at) IN (0, 3))
);

INSERT INTO finding_told (finding_id) SELECT DISTINCT finding_id FROM clue;
UPDATE finding_told f SET fallen_as = 'FINDING_REJECTED', fallen_number = w.source_number, fallen_at = w.at
FROM (SELECT DISTINCT ON (c.finding_id) c.finding_id, c.source_number, t.at
      FROM clue c JOIN transition t ON t.subject_id = c.id AND t.event = 'WITHDRAW'
      ORDER BY c.finding_id, t.at) w
WHERE w.finding_id = f.finding_id;

ALTER TABLE clue ADD CONSTRAINT clue_finding_known FOREIGN KEY (finding_id) REFERENCES finding_told;
