-- Deadlines are kept as in every service; their purposes are the service's own list, which grows with its features.
ALTER TABLE deadline RENAME COLUMN task TO purpose;
ALTER TABLE deadline DROP CONSTRAINT deadline_task_check;
ALTER TABLE deadline ADD CHECK (purpose ~ '^[A-Z][A-Z_]+$');
