-- Contact points and the five ones (M03, M04, SM-15): whom or what each leader contacts, and his or her visits.

CREATE TABLE contact_link (
    id            uuid   PRIMARY KEY,
    number        text   NOT NULL UNIQUE,
    -- A code of the policy pack, or the work point.
    type          text   NOT NULL CHECK (type ~ '^[A-Z][A-Z_]{1,31}$'),
    nature        text   NOT NULL CHECK (nature IN ('UNIT', 'VILLAGE', 'ENTERPRISE', 'PERSON')),
    -- Where the target is; a unit or a village is the target itself.
    place_id      uuid   NOT NULL REFERENCES unit,
    -- Of a private person the first character only.
    shown_name    text   CHECK (length(shown_name) BETWEEN 1 AND 100),
    -- Encrypted.
    person_name   bytea,
    -- A keyed hash of type, place and name: finds the same target again.
    target_key    bytea  NOT NULL CHECK (octet_length(target_key) = 32),
    state         text   NOT NULL CHECK (state IN (
                      'ASSIGNED', 'ACTIVE', 'HANDED_OVER', 'ENDED', 'REPLACED', 'WAIVED', 'CANCELLED')),
    -- Who holds it, or is to; and who is to take it over.
    cadre_id      uuid   NOT NULL REFERENCES cadre,
    successor_id  uuid   REFERENCES cadre,
    -- The unit in which the leader holds it, and whether by a main post there.
    home_id       uuid   NOT NULL REFERENCES unit,
    by_post       boolean NOT NULL,
    replaces_id   uuid   REFERENCES contact_link,
    assigned_on   date   NOT NULL,
    ended_on      date,
    end_reason    text   CHECK (end_reason ~ '^[A-Z][A-Z_]{1,31}$'),
    end_note      text   CHECK (length(end_note) BETWEEN 1 AND 500),
    rating        text   CHECK (rating IN ('DEMONSTRATION', 'ORDINARY', 'BACKWARD')),
    rated_on      date,
    rated_by      text,
    rated_for     text   CHECK (length(rated_for) BETWEEN 1 AND 500),
    policy_pack    text  NOT NULL,
    policy_version int   NOT NULL,
    version        bigint NOT NULL DEFAULT 0,
    CHECK ((nature = 'PERSON') = (person_name IS NOT NULL)),
    CHECK ((nature IN ('ENTERPRISE', 'PERSON')) = (shown_name IS NOT NULL)),
    CHECK ((state = 'HANDED_OVER') = (successor_id IS NOT NULL)),
    CHECK ((ended_on IS NULL) = (end_reason IS NULL)),
    CHECK (state NOT IN ('ENDED', 'REPLACED', 'WAIVED') OR ended_on IS NOT NULL),
    CHECK (num_nulls(rating, rated_on, rated_by, rated_for) IN (0, 4)),
    CHECK (rating IS NULL OR type = 'WORK_POINT')
);
-- Nobody contacts the same target twice at a time, and what ended is replaced once.
CREATE UNIQUE INDEX contact_link_once ON contact_link (cadre_id, target_key)
    WHERE state IN ('ASSIGNED', 'ACTIVE', 'HANDED_OVER');
CREATE UNIQUE INDEX contact_link_replaced_once ON contact_link (replaces_id) WHERE state <> 'CANCELLED';
CREATE INDEX contact_link_cadre ON contact_link (cadre_id);
CREATE INDEX contact_link_successor ON contact_link (successor_id);
CREATE INDEX contact_link_home ON contact_link (home_id);

-- Who held a link and when; the day on which it ended or was taken over is the first that doesn't count.
CREATE TABLE contact_holder (
    link_id  uuid      NOT NULL REFERENCES contact_link,
    cadre_id uuid      NOT NULL REFERENCES cadre,
    held     daterange NOT NULL CHECK (NOT isempty(held) AND NOT lower_inf(held)),
    PRIMARY KEY (link_id, held WITHOUT OVERLAPS)
);
CREATE INDEX contact_holder_cadre ON contact_holder (cadre_id);

CREATE TABLE contact_visit (
    id          uuid        PRIMARY KEY,
    link_id     uuid        NOT NULL REFERENCES contact_link,
    cadre_id    uuid        NOT NULL REFERENCES cadre,
    day         date        NOT NULL,
    found       text        NOT NULL CHECK (length(found) BETWEEN 1 AND 2000),
    recorded_by text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    -- What was recorded in error stays on record.
    cancelled_by  text,
    cancelled_for text      CHECK (length(cancelled_for) BETWEEN 1 AND 2000),
    CHECK ((cancelled_by IS NULL) = (cancelled_for IS NULL))
);
-- One credit a link and date.
CREATE UNIQUE INDEX contact_visit_once ON contact_visit (link_id, day) WHERE cancelled_by IS NULL;
CREATE INDEX contact_visit_cadre ON contact_visit (cadre_id, day);

-- What a visit found wrong stays with the link until it is solved, whoever holds it then.
CREATE TABLE contact_problem (
    id        uuid PRIMARY KEY,
    visit_id  uuid NOT NULL REFERENCES contact_visit,
    problem   text NOT NULL CHECK (length(problem) BETWEEN 1 AND 1000),
    action    text NOT NULL CHECK (length(action) BETWEEN 1 AND 1000),
    solution  text CHECK (length(solution) BETWEEN 1 AND 1000),
    solved_by text,
    solved_on date,
    CHECK (num_nulls(solution, solved_by, solved_on) IN (0, 3))
);
CREATE INDEX contact_problem_visit ON contact_problem (visit_id);
