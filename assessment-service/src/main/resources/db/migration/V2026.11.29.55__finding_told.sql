-- The findings that evidence stands on, and that one does not stand any more, once supervision told so. Findings and
-- orders come by topics of their own: that a conclusion fell may be told before what was built on it.
CREATE TABLE finding_told (
    id        uuid PRIMARY KEY,
    fallen_as text CHECK (fallen_as IN ('FINDING_REJECTED', 'CONCLUSION_OVERTURNED', 'ORDER_WITHDRAWN')),
    fallen_on date,
    CONSTRAINT finding_told_fall_whole CHECK (num_nulls(fallen_as, fallen_on) IN (0, 2))
);

INSERT INTO finding_told (id, fallen_as, fallen_on)
SELECT finding_id, CASE WHEN max(withdrawn_on) IS NOT NULL THEN 'FINDING_REJECTED' END, max(withdrawn_on)
FROM evidence GROUP BY finding_id;
UPDATE evidence e SET withdrawn_on = greatest(f.fallen_on, e.happened_on)
FROM finding_told f WHERE f.id = e.finding_id AND f.fallen_on IS NOT NULL AND e.withdrawn_on IS NULL;

ALTER TABLE evidence ADD CONSTRAINT evidence_finding_known FOREIGN KEY (finding_id) REFERENCES finding_told;
