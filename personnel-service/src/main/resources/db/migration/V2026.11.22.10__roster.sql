-- Units, posts, cadre files and postings.

CREATE TABLE unit (
    id            uuid   PRIMARY KEY,
    code          text   NOT NULL CONSTRAINT unit_code_taken UNIQUE
                         CONSTRAINT unit_code_form CHECK (code ~ '^[A-Z0-9][A-Z0-9_-]{0,31}$'),
    name          text   NOT NULL CONSTRAINT unit_name_length CHECK (length(name) BETWEEN 1 AND 100),
    kind          text   NOT NULL CHECK (kind IN ('COUNTY', 'DEPARTMENT', 'TOWNSHIP', 'VILLAGE', 'INSTITUTION')),
    parent_id     uuid,
    path          ltree  NOT NULL UNIQUE CONSTRAINT unit_path_ends_with_code CHECK (subpath(path, -1)::text = code),
    parent_path   ltree  GENERATED ALWAYS AS (subpath(path, 0, -1)) STORED,
    credit_code   text   CHECK (length(credit_code) = 18),
    establishment int    CHECK (establishment BETWEEN 0 AND 100000),
    status        text   NOT NULL DEFAULT 'ACTIVE' CHECK (status IN ('ACTIVE', 'ABOLISHED')),
    version       bigint NOT NULL,
    UNIQUE (id, path),
    CONSTRAINT unit_only_county_is_root CHECK ((kind = 'COUNTY') = (parent_id IS NULL)),
    CONSTRAINT unit_root_path CHECK (parent_id IS NOT NULL OR nlevel(path) = 1),
    -- The path is the parent's path and the unit's own code.
    CONSTRAINT unit_below_parent FOREIGN KEY (parent_id, parent_path) REFERENCES unit (id, path)
);
CREATE UNIQUE INDEX unit_one_county ON unit (kind) WHERE kind = 'COUNTY';
CREATE INDEX unit_path ON unit USING gist (path);
CREATE INDEX unit_parent ON unit (parent_id);
CREATE INDEX unit_name ON unit (name text_pattern_ops);

CREATE TABLE post (
    id         uuid    PRIMARY KEY,
    code       text    NOT NULL CONSTRAINT post_code_taken UNIQUE
                       CONSTRAINT post_code_form CHECK (code ~ '^[A-Z0-9][A-Z0-9_-]{0,31}$'),
    unit_id    uuid    NOT NULL REFERENCES unit,
    title      text    NOT NULL CHECK (length(title) BETWEEN 1 AND 100),
    level      text    NOT NULL CHECK (level ~ '^((GJ|SB|TJ|XC|XK)_[ZF]|NONE)$'),
    post_class text    NOT NULL CHECK (post_class IN ('LEADER', 'GENERAL')),
    key_post   text    NOT NULL DEFAULT 'NONE' CHECK (key_post IN ('NONE', 'PEOPLE', 'FINANCE', 'MATERIALS')),
    principal  boolean NOT NULL DEFAULT false,
    status     text    NOT NULL DEFAULT 'ACTIVE' CHECK (status IN ('ACTIVE', 'ABOLISHED')),
    version    bigint  NOT NULL
);
CREATE INDEX post_unit ON post (unit_id);

CREATE TABLE cadre (
    id               uuid   PRIMARY KEY,
    number           text   NOT NULL CONSTRAINT cadre_number_taken UNIQUE
                            CONSTRAINT cadre_number_form CHECK (number ~ '^C[0-9]{6,10}$'),
    name             text   NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    sex              text   NOT NULL CHECK (sex IN ('1', '2')),
    birth_date       date   NOT NULL CHECK (birth_date >= '1900-01-01'),
    -- Encrypted; the keyed hash finds it and keeps it unique.
    citizen_id       bytea  NOT NULL,
    citizen_id_hash  bytea  NOT NULL CONSTRAINT cadre_citizen_id_taken UNIQUE CHECK (octet_length(citizen_id_hash) = 32),
    ethnicity        text   CHECK (ethnicity ~ '^(0[1-9]|[1-4][0-9]|5[0-6])$'),
    political_status text   CHECK (political_status ~ '^(0[1-9]|1[0-3])$'),
    native_place     text   CHECK (length(native_place) <= 100),
    work_start       date,
    party_joined     date,
    level            text   NOT NULL CHECK (level ~ '^((GJ|SB|TJ|XC|XK)_[ZF]|NONE)$'),
    rank             text   CHECK (rank ~ '^R(0[1-9]|1[0-2])$'),
    unit_id          uuid   NOT NULL REFERENCES unit,
    -- What the published state says; set with each posting and at the turn of each day.
    main_post_id     uuid   REFERENCES post,
    status           text   NOT NULL DEFAULT 'ACTIVE' CHECK (status IN ('ACTIVE', 'EXITED')),
    version          bigint NOT NULL,
    CONSTRAINT cadre_works_after_birth CHECK (work_start > birth_date),
    CONSTRAINT cadre_joins_after_birth CHECK (party_joined > birth_date)
) WITH (fillfactor = 85);
CREATE INDEX cadre_unit ON cadre (unit_id);
CREATE INDEX cadre_name ON cadre (name text_pattern_ops, number);
CREATE INDEX cadre_main_post ON cadre (main_post_id);

CREATE TABLE education (
    id         uuid PRIMARY KEY,
    cadre_id   uuid NOT NULL REFERENCES cadre,
    education  text NOT NULL CHECK (education ~ '^[1-9][0-9]$'),
    degree     text CHECK (degree ~ '^[1-4]([0-9]{2})?$'),
    school     text NOT NULL CHECK (length(school) BETWEEN 1 AND 100),
    major      text CHECK (length(major) <= 100),
    start_date date,
    end_date   date NOT NULL,
    mode       text NOT NULL CHECK (mode IN ('FULL_TIME', 'IN_SERVICE')),
    CONSTRAINT education_once UNIQUE (cadre_id, education, school, end_date),
    CHECK (start_date < end_date)
);

CREATE TABLE family_member (
    id               uuid PRIMARY KEY,
    cadre_id         uuid NOT NULL REFERENCES cadre,
    relation         text NOT NULL CHECK (length(relation) BETWEEN 1 AND 20),
    name             text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    birth_date       date,
    political_status text CHECK (political_status ~ '^(0[1-9]|1[0-3])$'),
    workplace        text CHECK (length(workplace) <= 200),
    relative_id      uuid REFERENCES cadre,
    CONSTRAINT family_member_once UNIQUE (cadre_id, relation, name),
    CONSTRAINT family_member_is_another CHECK (relative_id <> cadre_id)
);
CREATE INDEX family_member_relative ON family_member (relative_id) WHERE relative_id IS NOT NULL;

-- Bitemporal: a row is what was known of a posting for a stretch of time. The day of removal is not a day in post,
-- so that a successor can be appointed on it.
CREATE TABLE posting (
    id                   uuid      NOT NULL,
    recorded             tstzrange NOT NULL CHECK (NOT isempty(recorded) AND lower_inc(recorded)),
    cadre_id             uuid      NOT NULL REFERENCES cadre,
    post_id              uuid      NOT NULL REFERENCES post,
    kind                 text      NOT NULL CHECK (kind IN ('MAIN', 'CONCURRENT')),
    valid                daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
    appointment_document text      NOT NULL CHECK (length(appointment_document) BETWEEN 1 AND 100),
    removal_document     text      CHECK (length(removal_document) BETWEEN 1 AND 100),
    recorded_by          text      NOT NULL,
    PRIMARY KEY (id, recorded WITHOUT OVERLAPS),
    CONSTRAINT posting_removal_has_end CHECK (removal_document IS NULL OR NOT upper_inf(valid)),
    CONSTRAINT posting_one_holder EXCLUDE USING gist (post_id WITH =, valid WITH &&) WHERE (upper_inf(recorded)),
    CONSTRAINT posting_one_main EXCLUDE USING gist (cadre_id WITH =, valid WITH &&)
        WHERE (upper_inf(recorded) AND kind = 'MAIN')
);
CREATE INDEX posting_cadre ON posting (cadre_id);
CREATE INDEX posting_post ON posting (post_id);
