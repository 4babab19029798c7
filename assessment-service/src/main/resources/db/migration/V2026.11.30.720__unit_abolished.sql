-- The first day on which a unit was no more, as personnel tells it; null while it is in force. Nothing new is opened for a
-- unit that is no more, while what there is of it stays as it is, under its name.
ALTER TABLE unit ADD COLUMN abolished_on date;
