-- Files as evidence. The contents lie encrypted in a folder under the row's id, the name is encrypted here; the owner is
-- a keyed hash of who sent it.
CREATE TABLE evidence_file (
    id          uuid        PRIMARY KEY,
    owner       bytea       NOT NULL CHECK (length(owner) = 32),
    name        bytea       NOT NULL,
    media_type  text        NOT NULL,
    size        bigint      NOT NULL CHECK (size > 0),
    sha256      bytea       NOT NULL CHECK (length(sha256) = 32),
    received_at timestamptz NOT NULL,
    -- What the file proves something for, and its place there.
    subject_id  uuid,
    place       int         CHECK (place > 0),
    UNIQUE (subject_id, place),
    CONSTRAINT evidence_file_attached CHECK (num_nulls(subject_id, place) IN (0, 2))
);
CREATE INDEX evidence_file_unused ON evidence_file (received_at) WHERE subject_id IS NULL;
CREATE INDEX evidence_file_unused_owner ON evidence_file (owner) WHERE subject_id IS NULL;

-- What a file is never changes, and one that is evidence stays.
CREATE FUNCTION evidence_file_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF OLD.subject_id IS NOT NULL THEN
            RAISE EXCEPTION 'evidence is kept' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN OLD;
    END IF;
    IF (to_jsonb(OLD) - 'subject_id' - 'place') IS DISTINCT FROM (to_jsonb(NEW) - 'subject_id' - 'place')
       OR (OLD.subject_id IS NOT NULL AND NEW.subject_id IS NULL) THEN
        RAISE EXCEPTION 'evidence is kept' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER evidence_file_kept BEFORE UPDATE OR DELETE ON evidence_file FOR EACH ROW EXECUTE FUNCTION evidence_file_kept();
