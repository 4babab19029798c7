-- The sub-records of a cadre's file, one table a kind, and the history of every field of a file.

ALTER TABLE education ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE family_member ADD COLUMN version bigint NOT NULL DEFAULT 0;

CREATE TABLE resume_entry (
    id         uuid   PRIMARY KEY,
    cadre_id   uuid   NOT NULL REFERENCES cadre,
    from_month text   NOT NULL CHECK (from_month ~ '^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$'),
    to_month   text   CHECK (to_month ~ '^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$'),
    content    text   NOT NULL CHECK (length(content) BETWEEN 1 AND 300),
    version    bigint NOT NULL DEFAULT 0,
    CONSTRAINT resume_entry_once UNIQUE (cadre_id, from_month, content),
    CHECK (from_month <= to_month)
);

CREATE TABLE rank_entry (
    id        uuid   PRIMARY KEY,
    cadre_id  uuid   NOT NULL REFERENCES cadre,
    level     text   CHECK (level ~ '^((GJ|SB|TJ|XC|XK)_[ZF]|NONE)$'),
    rank      text   CHECK (rank ~ '^R(0[1-9]|1[0-2])$'),
    from_date date   NOT NULL,
    to_date   date,
    document  text   CHECK (length(document) BETWEEN 1 AND 100),
    version   bigint NOT NULL DEFAULT 0,
    CONSTRAINT rank_entry_is_one CHECK (num_nonnulls(level, rank) = 1),
    CHECK (from_date < to_date),
    -- Nobody has two levels, or two ranks, at a time; the last day is that of the next one.
    CONSTRAINT rank_entry_one_at_a_time EXCLUDE USING gist (cadre_id WITH =, (CASE WHEN level IS NULL THEN 1 ELSE 0 END) WITH =,
        daterange(from_date, to_date) WITH &&)
);

CREATE TABLE reward (
    id         uuid   PRIMARY KEY,
    cadre_id   uuid   NOT NULL REFERENCES cadre,
    reward     text   NOT NULL CHECK (reward IN ('CITATION', 'MERIT_3', 'MERIT_2', 'MERIT_1', 'TITLE', 'OTHER')),
    name       text   NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    granted_on date   NOT NULL,
    granted_by text   NOT NULL CHECK (length(granted_by) BETWEEN 1 AND 100),
    document   text   CHECK (length(document) BETWEEN 1 AND 100),
    version    bigint NOT NULL DEFAULT 0,
    CONSTRAINT reward_once UNIQUE (cadre_id, reward, name, granted_on)
);

CREATE TABLE sanction (
    id         uuid   PRIMARY KEY,
    cadre_id   uuid   NOT NULL REFERENCES cadre,
    sanction   text   NOT NULL CHECK (sanction IN ('WARNING', 'DEMERIT', 'MAJOR_DEMERIT', 'DEMOTION', 'REMOVAL',
                                                   'EXPULSION')),
    reason     text   NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    decided_on date   NOT NULL,
    ends_on    date,
    decided_by text   NOT NULL CHECK (length(decided_by) BETWEEN 1 AND 100),
    document   text   NOT NULL CHECK (length(document) BETWEEN 1 AND 100),
    version    bigint NOT NULL DEFAULT 0,
    CONSTRAINT sanction_once UNIQUE (cadre_id, document),
    CONSTRAINT sanction_expulsion_is_for_ever CHECK ((sanction = 'EXPULSION') = (ends_on IS NULL)),
    CHECK (decided_on < ends_on)
);

CREATE TABLE training (
    id         uuid   PRIMARY KEY,
    cadre_id   uuid   NOT NULL REFERENCES cadre,
    training   text   NOT NULL CHECK (training IN ('INITIAL', 'PROMOTION', 'SPECIAL', 'IN_SERVICE', 'STUDY')),
    name       text   NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    organiser  text   NOT NULL CHECK (length(organiser) BETWEEN 1 AND 100),
    start_date date   NOT NULL,
    end_date   date   NOT NULL,
    hours      int    CHECK (hours BETWEEN 1 AND 10000),
    result     text   CHECK (length(result) BETWEEN 1 AND 100),
    version    bigint NOT NULL DEFAULT 0,
    CONSTRAINT training_once UNIQUE (cadre_id, name, start_date),
    CHECK (start_date <= end_date)
);

CREATE TABLE exit_record (
    id        uuid   PRIMARY KEY,
    cadre_id  uuid   NOT NULL REFERENCES cadre CONSTRAINT exit_once UNIQUE,
    manner    text   NOT NULL CHECK (manner IN ('RETIRED', 'EARLY_RETIRED', 'RESIGNED', 'DISMISSED', 'EXPELLED',
                                                'TRANSFERRED', 'DIED')),
    exited_on date   NOT NULL,
    reason    text   CHECK (length(reason) BETWEEN 1 AND 500),
    document  text   CHECK (length(document) BETWEEN 1 AND 100),
    version   bigint NOT NULL DEFAULT 0
);

-- Who changed what of a file, and what stood there before; written by triggers only, so that no way leads around it.
-- A citizen id is kept as it was encrypted.
CREATE TABLE file_change (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cadre_id    uuid        NOT NULL,
    record      text        NOT NULL,
    record_id   uuid        NOT NULL,
    act         text        NOT NULL CHECK (act IN ('CREATED', 'CHANGED', 'REMOVED')),
    field       text        CHECK ((field IS NULL) = (act = 'CREATED')),
    before      jsonb,
    after       jsonb,
    author      text        NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX file_change_cadre ON file_change (cadre_id, id);
CREATE TRIGGER file_change_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON file_change
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The service names the author for its transaction.
CREATE FUNCTION file_author() RETURNS text STABLE LANGUAGE sql AS $$
    SELECT coalesce(nullif(current_setting('hengjian.author', true), ''), 'system')
$$;

CREATE FUNCTION file_created() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME = 'cadre' THEN
        INSERT INTO file_change (cadre_id, record, record_id, act, author)
        SELECT id, 'cadre', id, 'CREATED', file_author() FROM fresh;
    ELSE
        INSERT INTO file_change (cadre_id, record, record_id, act, author)
        SELECT cadre_id, TG_TABLE_NAME, id, 'CREATED', file_author() FROM fresh;
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION file_changed() RETURNS trigger LANGUAGE plpgsql AS $$
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
    WHERE f.key NOT IN ('id', 'cadre_id', 'version', 'main_post_id', 'citizen_id_hash', 'pinyin')
      AND nullif(f.value, 'null') IS DISTINCT FROM nullif(new_row -> f.key, 'null')
      -- The same citizen id is another ciphertext each time.
      AND NOT (f.key = 'citizen_id' AND old_row -> 'citizen_id_hash' = new_row -> 'citizen_id_hash')
    ORDER BY f.key;
    RETURN NULL;
END $$;

CREATE TRIGGER cadre_created AFTER INSERT ON cadre REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION file_created();
-- What the postings of a cadre make of the row is no change of the file.
CREATE TRIGGER cadre_changed AFTER UPDATE OF name, sex, birth_date, citizen_id, ethnicity, political_status, native_place,
    work_start, party_joined, level, rank, unit_id, status ON cadre FOR EACH ROW EXECUTE FUNCTION file_changed();

DO $$
DECLARE
    kind text;
BEGIN
    FOREACH kind IN ARRAY ARRAY['education', 'family_member', 'resume_entry', 'rank_entry', 'reward', 'sanction',
                                'training', 'exit_record'] LOOP
        EXECUTE format('CREATE TRIGGER %1$I AFTER INSERT ON %2$I REFERENCING NEW TABLE AS fresh'
            ' FOR EACH STATEMENT EXECUTE FUNCTION file_created()', kind || '_created', kind);
        EXECUTE format('CREATE TRIGGER %1$I AFTER UPDATE OR DELETE ON %2$I'
            ' FOR EACH ROW EXECUTE FUNCTION file_changed()', kind || '_changed', kind);
    END LOOP;
END $$;
