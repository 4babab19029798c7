-- Members of the family are encrypted, each field for its row; so is what the history keeps of them. Readable stays the
-- link to another file, because kinship is asked in sets (CSL-74).

-- What was there before waits here until the service, which has the keys, has encrypted it at its next start.
ALTER TABLE family_member ADD COLUMN plain jsonb;
DROP TRIGGER family_member_changed ON family_member;
UPDATE family_member SET plain = jsonb_strip_nulls(jsonb_build_object('relation', relation, 'name', name,
    'birth_date', birth_date, 'political_status', political_status, 'workplace', workplace));

ALTER TABLE family_member DROP COLUMN relation, DROP COLUMN name, DROP COLUMN birth_date, DROP COLUMN political_status,
    DROP COLUMN workplace;
ALTER TABLE family_member
    ADD COLUMN relation bytea,
    ADD COLUMN name bytea,
    ADD COLUMN birth_date bytea,
    ADD COLUMN political_status bytea,
    ADD COLUMN workplace bytea,
    -- Of the file's number, relation and name, hashed with a key.
    ADD COLUMN member_hash bytea CHECK (octet_length(member_hash) = 32),
    ADD CONSTRAINT family_member_once UNIQUE (cadre_id, member_hash),
    -- Nothing plain comes in any more.
    ADD CONSTRAINT family_member_sealed CHECK (plain IS NULL AND num_nulls(relation, name, member_hash) = 0) NOT VALID;
CREATE INDEX family_member_plain ON family_member (id) WHERE plain IS NOT NULL;

CREATE OR REPLACE FUNCTION file_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    old_row jsonb := to_jsonb(OLD);
    new_row jsonb := '{}';
BEGIN
    IF TG_OP = 'UPDATE' THEN
        new_row := to_jsonb(NEW);
    END IF;
    INSERT INTO file_change (cadre_id, record, record_id, act, field, before, after, author)
    SELECT (old_row ->> CASE TG_TABLE_NAME WHEN 'cadre' THEN 'id' ELSE 'cadre_id' END)::uuid, TG_TABLE_NAME, OLD.id,
           CASE TG_OP WHEN 'UPDATE' THEN 'CHANGED' ELSE 'REMOVED' END, f.key, nullif(f.value, 'null'),
           nullif(new_row -> f.key, 'null'), file_author()
    FROM jsonb_each(old_row) f
    WHERE f.key NOT IN ('id', 'cadre_id', 'version', 'main_post_id', 'citizen_id_hash', 'pinyin', 'member_hash', 'plain')
      AND nullif(f.value, 'null') IS DISTINCT FROM nullif(new_row -> f.key, 'null')
      -- The same citizen id is another ciphertext each time.
      AND NOT (f.key = 'citizen_id' AND old_row -> 'citizen_id_hash' = new_row -> 'citizen_id_hash')
    ORDER BY f.key;
    RETURN NULL;
END $$;

-- Encrypting what is there changes nothing of the file.
CREATE TRIGGER family_member_changed AFTER UPDATE OR DELETE ON family_member FOR EACH ROW WHEN (OLD.plain IS NULL)
    EXECUTE FUNCTION file_changed();

ALTER TABLE file_change ADD COLUMN plain boolean;
DROP TRIGGER file_change_kept ON file_change;
UPDATE file_change SET plain = true
WHERE record = 'family_member' AND field IN ('relation', 'name', 'birth_date', 'political_status', 'workplace');
ALTER TABLE file_change ADD CONSTRAINT file_change_sealed CHECK (plain IS NULL) NOT VALID;
CREATE INDEX file_change_plain ON file_change (id) WHERE plain;

CREATE TRIGGER file_change_kept BEFORE DELETE OR TRUNCATE ON file_change
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The one change that the history allows: its plain values become their ciphertexts, once.
CREATE FUNCTION is_ciphertext_of(plain jsonb, sealed jsonb) RETURNS boolean IMMUTABLE LANGUAGE sql AS $$
    SELECT CASE WHEN plain IS NULL THEN sealed IS NULL
                ELSE coalesce(jsonb_typeof(sealed) = 'string' AND sealed #>> '{}' ~ '^\\x([0-9a-f]{2}){33,}$', false) END
$$;
CREATE FUNCTION refuse_change_but_sealing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.plain AND NEW.plain IS NULL
       AND is_ciphertext_of(OLD.before, NEW.before) AND is_ciphertext_of(OLD.after, NEW.after)
       AND to_jsonb(OLD) - ARRAY['before', 'after', 'plain'] = to_jsonb(NEW) - ARRAY['before', 'after', 'plain'] THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'file_change is append-only' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER file_change_sealing BEFORE UPDATE ON file_change
    FOR EACH ROW EXECUTE FUNCTION refuse_change_but_sealing();
