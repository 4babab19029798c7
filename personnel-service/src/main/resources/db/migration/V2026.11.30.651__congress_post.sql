-- G6: a post that is elected or given by the congress, so that nobody has to state it case by case.
ALTER TABLE post ADD COLUMN congress boolean NOT NULL DEFAULT false;
