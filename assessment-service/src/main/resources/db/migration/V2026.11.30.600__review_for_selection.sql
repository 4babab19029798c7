-- Reviews whose result of each subject counts in a competitive selection (M12) tell it to personnel; no other review does.
ALTER TABLE review ADD COLUMN for_selection boolean NOT NULL DEFAULT false;
