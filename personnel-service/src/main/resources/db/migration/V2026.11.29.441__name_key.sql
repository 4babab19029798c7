-- How names are found: by any part of them, by pinyin from any syllable on, by the initials of the syllables.
-- Trigrams would not do: in the C locale they know no Chinese characters, and most names are shorter than three.

-- Syllables with spaces between, readings with / between; the service derives it.
ALTER TABLE cadre ADD COLUMN pinyin text CHECK (length(pinyin) <= 2000);
CREATE INDEX cadre_without_pinyin ON cadre (id) WHERE pinyin IS NULL;

CREATE FUNCTION name_keys(name text, pinyin text) RETURNS SETOF text IMMUTABLE LANGUAGE sql AS $$
    SELECT substr(lower(name), i) FROM generate_series(1, length(name)) i
    UNION
    SELECT unnest(ARRAY[array_to_string(s.syllables[i:], ''),
                        (SELECT string_agg(left(syllable, 1), '' ORDER BY n)
                         FROM unnest(s.syllables[i:]) WITH ORDINALITY t (syllable, n))])
    FROM (SELECT string_to_array(reading, ' ') AS syllables FROM string_to_table(pinyin, '/') reading) s,
         generate_subscripts(s.syllables, 1) i
$$;

CREATE TABLE cadre_name_key (
    key      text COLLATE "C" NOT NULL,
    cadre_id uuid NOT NULL,
    PRIMARY KEY (key, cadre_id)
);
CREATE INDEX cadre_name_key_cadre ON cadre_name_key (cadre_id);

CREATE FUNCTION cadre_named() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO cadre_name_key SELECT k, f.id FROM fresh f, name_keys(f.name, f.pinyin) k;
    ELSE
        DELETE FROM cadre_name_key WHERE cadre_id = NEW.id;
        INSERT INTO cadre_name_key SELECT k, NEW.id FROM name_keys(NEW.name, NEW.pinyin) k;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER cadre_named AFTER INSERT ON cadre REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION cadre_named();
CREATE TRIGGER cadre_renamed AFTER UPDATE OF name, pinyin ON cadre FOR EACH ROW
    WHEN (OLD.name IS DISTINCT FROM NEW.name OR OLD.pinyin IS DISTINCT FROM NEW.pinyin)
    EXECUTE FUNCTION cadre_named();
INSERT INTO cadre_name_key SELECT k, c.id FROM cadre c, name_keys(c.name, c.pinyin) k;
