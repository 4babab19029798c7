-- The first day on which a unit was no more, as personnel tells it; null while it is in force. Nothing new is about a unit
-- that is no more, while what there is of it stays as it is, under its name.
ALTER TABLE unit ADD COLUMN abolished_on date;

CREATE OR REPLACE VIEW campaign_unit AS
    SELECT s.campaign_id, u.id AS unit_id, u.code
    FROM campaign_scope s JOIN unit u
      ON u.abolished_on IS NULL
     AND (cardinality(s.unit_codes) = 0 OR u.code = ANY (s.unit_codes))
     AND (s.unit_subtree IS NULL OR u.path <@ (SELECT top.path FROM unit top WHERE top.code = s.unit_subtree))
     AND (cardinality(s.unit_kinds) = 0 OR u.kind = ANY (s.unit_kinds));
