-- What letters bring along, tied to the keyed hash of their receipt code: it stays when a letter is classified. No key
-- points to the letter, which lies here, among the opinions, or nowhere yet. The contents lie encrypted in a folder.
CREATE TABLE intake.attachment (
    id           uuid    PRIMARY KEY,
    media_type   text    NOT NULL,
    size         bigint  NOT NULL CHECK (size > 0),
    -- Encrypted, as is the name: both tell which file it is.
    digest       bytea   NOT NULL,
    -- No moment: it could be laid beside somebody's log of who was on line.
    received_on  date    NOT NULL,
    receipt      bytea   CHECK (length(receipt) = 32),
    name         bytea,
    with_message boolean,
    place        int     CHECK (place > 0),
    UNIQUE (receipt, place),
    CONSTRAINT attachment_tied_whole CHECK (num_nulls(receipt, name, with_message, place) IN (0, 4))
);
CREATE INDEX attachment_waiting ON intake.attachment (received_on) WHERE receipt IS NULL;

-- A file belongs to one letter.
CREATE FUNCTION intake.attachment_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.receipt IS NOT NULL THEN
        RAISE EXCEPTION 'an attachment stays with its letter' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER attachment_kept BEFORE UPDATE ON intake.attachment FOR EACH ROW EXECUTE FUNCTION intake.attachment_kept();

-- Those of accusations: what each is stands encrypted beside its place.
CREATE TABLE sealed.attachment (
    id            uuid  PRIMARY KEY,
    accusation_id uuid  NOT NULL REFERENCES sealed.accusation,
    place         int   NOT NULL CHECK (place > 0),
    described     bytea NOT NULL,
    UNIQUE (accusation_id, place)
);
