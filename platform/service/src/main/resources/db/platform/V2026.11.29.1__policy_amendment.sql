-- Versions of a pack that the county made itself, beside those that come with a release. They count from 1001, so that
-- a release to come never bears the same number.
ALTER TABLE policy_version ADD COLUMN origin text NOT NULL DEFAULT 'RELEASE';
ALTER TABLE policy_version ADD CHECK (origin = CASE WHEN version > 1000 THEN 'COUNTY' ELSE 'RELEASE' END);

-- A change of parameters: proposed by one person, decided by another.
CREATE TABLE policy_amendment (
    id             uuid   PRIMARY KEY,
    version        bigint NOT NULL,
    state          text   NOT NULL CHECK (state IN ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    pack           text   NOT NULL,
    base_version   int    NOT NULL,
    effective_from date   NOT NULL,
    reason         text   NOT NULL CHECK (reason ~ '\S'),
    proposed_by    text   NOT NULL,
    proposed_on    date   NOT NULL,
    decided_by     text,
    decided_on     date,
    made_version   int,
    FOREIGN KEY (pack, base_version) REFERENCES policy_version,
    FOREIGN KEY (pack, made_version) REFERENCES policy_version,
    CONSTRAINT policy_amendment_ahead CHECK (effective_from > proposed_on AND (state <> 'APPROVED' OR effective_from > decided_on)),
    CONSTRAINT policy_amendment_decided CHECK (num_nulls(decided_by, decided_on) = CASE state WHEN 'PROPOSED' THEN 2 ELSE 0 END),
    CONSTRAINT policy_amendment_two_people CHECK (state NOT IN ('APPROVED', 'REJECTED') OR decided_by <> proposed_by),
    CONSTRAINT policy_amendment_made CHECK ((state = 'APPROVED') = (made_version IS NOT NULL))
);
-- Two proposals at once would each leave out what the other changes.
CREATE UNIQUE INDEX policy_amendment_one_open ON policy_amendment (pack) WHERE state = 'PROPOSED';

CREATE TABLE policy_amendment_change (
    amendment_id uuid NOT NULL REFERENCES policy_amendment,
    key          text NOT NULL,
    value        text NOT NULL,
    source       text NOT NULL CHECK (source ~ '\S'),
    PRIMARY KEY (amendment_id, key)
);
CREATE TRIGGER policy_amendment_change_change BEFORE UPDATE OR DELETE OR TRUNCATE ON policy_amendment_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The parameters of a version. A release that came after a county's own version may know further ones: the county's
-- version has them as the first release did that knew them.
CREATE FUNCTION policy_parameters(wanted_pack text, wanted_version int)
RETURNS TABLE (key text, value text, source text, tag text) LANGUAGE sql STABLE AS $$
    SELECT DISTINCT ON (p.key) p.key, p.value, p.source, p.tag
    FROM policy_parameter p JOIN policy_version v ON v.pack = p.pack AND v.version = p.version
    WHERE p.pack = wanted_pack AND (p.version = wanted_version OR wanted_version > 1000 AND v.origin = 'RELEASE')
    ORDER BY p.key, p.version = wanted_version DESC, p.version
$$;
