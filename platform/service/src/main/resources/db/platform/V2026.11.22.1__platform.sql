-- What every service keeps beside its own tables. One copy per service database.

CREATE EXTENSION IF NOT EXISTS ltree;
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Events, written in the transaction that makes them true; relayed by Debezium, read over HTTP as a feed.
CREATE TABLE outbox (
    seq          bigint GENERATED ALWAYS AS IDENTITY,
    occurred_on  date        NOT NULL DEFAULT (now() AT TIME ZONE 'UTC')::date,
    id           uuid        NOT NULL DEFAULT uuidv7(),
    topic        text        NOT NULL,
    aggregate_id text        NOT NULL,
    type         text        NOT NULL,
    source       text        NOT NULL,
    occurred_at  timestamptz NOT NULL DEFAULT now(),
    payload      jsonb       NOT NULL,
    -- The place in the HTTP feed, given when the feed is first read after the commit (see Feed).
    position     bigint,
    PRIMARY KEY (occurred_on, seq)
) PARTITION BY RANGE (occurred_on);
-- Nothing may be refused because a day's partition is late.
CREATE TABLE outbox_default PARTITION OF outbox DEFAULT;
CREATE INDEX outbox_unplaced ON outbox (seq) WHERE position IS NULL;
CREATE INDEX outbox_position ON outbox (position);
CREATE SEQUENCE outbox_position_seq;

-- Placing a row in the feed is an update, which consumers of the relay must not see.
CREATE PUBLICATION outbox FOR TABLE outbox WITH (publish = 'insert', publish_via_partition_root = true);

-- Each partition made or dropped locks the table: rather give up than queue up behind a long transaction, because
-- everybody who writes an event would queue up behind this.
CREATE FUNCTION outbox_keep_partitions(ahead int, retention int) RETURNS void LANGUAGE plpgsql
SET lock_timeout = '2s' AS $$
DECLARE
    today date := (now() AT TIME ZONE 'UTC')::date;
    day   date;
    old   text;
BEGIN
    -- The instances of a service start together: only one may create or drop.
    PERFORM pg_advisory_xact_lock(hashtext('outbox_keep_partitions'));
    FOR day IN SELECT generate_series(today - 1, today + ahead, interval '1 day')::date LOOP
        -- A day that has strays stays with the default partition.
        CONTINUE WHEN EXISTS (SELECT FROM outbox_default WHERE occurred_on = day);
        EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF outbox FOR VALUES FROM (%L) TO (%L)',
                       'outbox_' || to_char(day, 'YYYYMMDD'), day, day + 1);
    END LOOP;
    FOR old IN
        SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent = 'outbox'::regclass AND c.relname ~ '^outbox_\d{8}$'
          AND to_date(right(c.relname, 8), 'YYYYMMDD') < today - retention
    LOOP
        EXECUTE format('DROP TABLE %I', old);
    END LOOP;
    DELETE FROM outbox_default WHERE occurred_on < today - retention;
END $$;

-- Events already applied, one row a consumer and event.
CREATE TABLE inbox (
    consumer    text        NOT NULL,
    event_id    text        NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer, event_id)
);
CREATE INDEX inbox_received ON inbox (received_at);

-- Who read or changed what. Entries are never changed but for the number of the seal that covers them.
CREATE TABLE audit_entry (
    id          uuid        PRIMARY KEY DEFAULT uuidv7(),
    at          timestamptz NOT NULL DEFAULT now(),
    actor       text        NOT NULL,
    action      text        NOT NULL,
    object_type text        NOT NULL,
    object_id   text        NOT NULL,
    detail      jsonb       NOT NULL DEFAULT '{}',
    seal        bigint
);
CREATE INDEX audit_entry_unsealed ON audit_entry (id) WHERE seal IS NULL;
CREATE INDEX audit_entry_seal ON audit_entry (seal, id);
CREATE INDEX audit_entry_object ON audit_entry (object_type, object_id);

CREATE TABLE audit_seal (
    number        bigint      PRIMARY KEY,
    sealed_at     timestamptz NOT NULL DEFAULT now(),
    entries       int         NOT NULL,
    previous_hash bytea       NOT NULL,
    hash          bytea       NOT NULL
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE FUNCTION audit_entry_seal_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.seal IS NOT NULL OR NEW.seal IS NULL
       OR (to_jsonb(OLD) - 'seal') IS DISTINCT FROM (to_jsonb(NEW) - 'seal') THEN
        RAISE EXCEPTION 'audit_entry is append-only' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER audit_entry_update BEFORE UPDATE ON audit_entry FOR EACH ROW EXECUTE FUNCTION audit_entry_seal_once();
CREATE TRIGGER audit_entry_delete BEFORE DELETE OR TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_seal_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What a state machine did.
CREATE TABLE transition (
    id         uuid        PRIMARY KEY DEFAULT uuidv7(),
    machine    text        NOT NULL,
    subject_id uuid        NOT NULL,
    event      text        NOT NULL,
    from_state text,
    to_state   text        NOT NULL,
    actor      text        NOT NULL,
    at         timestamptz NOT NULL,
    reason     text,
    rules      text[]      NOT NULL DEFAULT '{}'
);
CREATE INDEX transition_subject ON transition (subject_id, id);
CREATE TRIGGER transition_change BEFORE UPDATE OR DELETE OR TRUNCATE ON transition FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Answers of unsafe requests that came with an Idempotency-Key.
CREATE TABLE idempotency_key (
    caller       text        NOT NULL,
    key          text        NOT NULL,
    request_hash bytea       NOT NULL,
    status       int,
    location     text,
    etag         text,
    body         bytea,
    created_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (caller, key)
);
CREATE INDEX idempotency_key_created ON idempotency_key (created_at);

-- Long work.
CREATE TABLE job (
    id            uuid        PRIMARY KEY,
    kind          text        NOT NULL,
    state         text        NOT NULL DEFAULT 'QUEUED' CHECK (state IN ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED')),
    parameters    jsonb       NOT NULL,
    media_type    text,
    caller        jsonb       NOT NULL,
    rows_done     bigint      NOT NULL DEFAULT 0,
    rows_accepted bigint      NOT NULL DEFAULT 0,
    rows_rejected bigint      NOT NULL DEFAULT 0,
    problem       jsonb,
    result        jsonb,
    created_at    timestamptz NOT NULL DEFAULT now(),
    started_at    timestamptz,
    ended_at      timestamptz
);
CREATE INDEX job_open ON job (created_at) WHERE state IN ('QUEUED', 'RUNNING');
CREATE TABLE job_input (
    job_id uuid  NOT NULL REFERENCES job ON DELETE CASCADE,
    part   int   NOT NULL,
    bytes  bytea NOT NULL,
    PRIMARY KEY (job_id, part)
);
ALTER TABLE job_input ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE TABLE job_error (
    job_id      uuid   NOT NULL REFERENCES job ON DELETE CASCADE,
    row_number  bigint NOT NULL,
    ordinal     bigint GENERATED ALWAYS AS IDENTITY,
    column_code text,
    code        text   NOT NULL,
    zh_cn       text   NOT NULL,
    en          text   NOT NULL,
    PRIMARY KEY (job_id, row_number, ordinal)
);

-- Public holidays and adjusted workdays, a year at a time.
CREATE TABLE calendar_year (
    year      int         PRIMARY KEY,
    source    text        NOT NULL,
    loaded_by text        NOT NULL,
    loaded_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE calendar_day (
    day     date PRIMARY KEY,
    year    int  NOT NULL REFERENCES calendar_year,
    kind    text NOT NULL CHECK (kind IN ('HOLIDAY', 'ADJUSTED_WORKDAY')),
    name_zh text NOT NULL,
    name_en text NOT NULL
);

-- Rules that regulation may change: dated, versioned, never edited.
CREATE TABLE policy_version (
    pack           text NOT NULL,
    version        int  NOT NULL,
    effective_from date NOT NULL,
    digest         text NOT NULL,
    PRIMARY KEY (pack, version)
);
CREATE TABLE policy_parameter (
    pack    text NOT NULL,
    version int  NOT NULL,
    key     text NOT NULL,
    value   text NOT NULL,
    source  text NOT NULL,
    tag     text NOT NULL,
    PRIMARY KEY (pack, version, key),
    FOREIGN KEY (pack, version) REFERENCES policy_version
);
CREATE TRIGGER policy_version_change BEFORE UPDATE OR DELETE OR TRUNCATE ON policy_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER policy_parameter_change BEFORE UPDATE OR DELETE OR TRUNCATE ON policy_parameter FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
