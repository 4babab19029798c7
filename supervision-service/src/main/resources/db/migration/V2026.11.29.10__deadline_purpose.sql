-- The purposes of deadlines are the service's own list, which grows with its features.
ALTER TABLE deadline DROP CONSTRAINT deadline_purpose_check;
ALTER TABLE deadline ADD CHECK (purpose ~ '^[A-Z][A-Z_]+$');
