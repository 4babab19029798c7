-- Rounds: rotations that are planned together and carried out together.
CREATE TABLE rotation_round (
    id        uuid        PRIMARY KEY,
    number    text        NOT NULL UNIQUE CHECK (number ~ '^ROUND-[0-9]{4}-[0-9]{6,}$'),
    title     text        NOT NULL CHECK (length(title) BETWEEN 1 AND 100),
    opened_by text        NOT NULL,
    opened_at timestamptz NOT NULL,
    moved_on  date,
    version   bigint      NOT NULL
);
ALTER TABLE rotation ADD COLUMN round_id uuid REFERENCES rotation_round;
CREATE INDEX rotation_round_moves ON rotation (round_id) WHERE round_id IS NOT NULL;
