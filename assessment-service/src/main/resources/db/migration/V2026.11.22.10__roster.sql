-- The roster as personnel publishes it. Copies take what comes, in any order and across topics: no foreign keys, and
-- no unique codes, because the unit that gives a code up and the one that takes it over may arrive the other way round.

CREATE TABLE unit (
    id      uuid   PRIMARY KEY,
    code    text   NOT NULL,
    name    text   NOT NULL,
    kind    text   NOT NULL,
    path    ltree  NOT NULL,
    version bigint NOT NULL
);
CREATE INDEX unit_code ON unit (code);
CREATE INDEX unit_path ON unit USING gist (path);

CREATE TABLE post (
    id         uuid    PRIMARY KEY,
    code       text    NOT NULL,
    unit_id    uuid,
    title      text    NOT NULL,
    level      text,
    post_class text,
    principal  boolean NOT NULL,
    version    bigint  NOT NULL
);

CREATE TABLE cadre (
    id         uuid   PRIMARY KEY,
    number     text   NOT NULL,
    name       text   NOT NULL,
    unit_id    uuid,
    unit_code  text,
    level      text   NOT NULL,
    rank       text,
    post_id    uuid,
    post_title text,
    post_class text,
    status     text,
    version    bigint NOT NULL
);
CREATE INDEX cadre_number ON cadre (number);
CREATE INDEX cadre_unit ON cadre (unit_id);
