-- A case that should never have been ends as CANCELLED, from any state, when the organisation department approves it.
CREATE TABLE cancellation (
    id           uuid   PRIMARY KEY,
    version      bigint NOT NULL,
    number       text   NOT NULL UNIQUE,
    state        text   NOT NULL CHECK (state IN ('REQUESTED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    kind         text   NOT NULL CHECK (kind IN ('FINDING', 'OPINION', 'CLAIM', 'PLAN', 'CAMPAIGN')),
    subject_id   uuid   NOT NULL,
    case_number  text   NOT NULL,
    -- The unit that the case is about, if it is about one.
    unit_id      uuid   REFERENCES unit,
    reason       text   NOT NULL CHECK (reason ~ '\S'),
    requested_by text   NOT NULL,
    requested_on date   NOT NULL,
    decided_by   text   CONSTRAINT cancellation_decided_by_another CHECK (state = 'WITHDRAWN' OR decided_by <> requested_by),
    decided_on   date,
    decision     text   CHECK (decision ~ '\S'),
    CONSTRAINT cancellation_decided CHECK (num_nulls(decided_by, decided_on) IN (0, 2)
        AND (state = 'REQUESTED') = (decided_on IS NULL) AND (state = 'REJECTED') = (decision IS NOT NULL))
);
-- One that waits for each case; the second of two at once is told so.
CREATE UNIQUE INDEX cancellation_open ON cancellation (subject_id) WHERE state = 'REQUESTED';
CREATE INDEX cancellation_state ON cancellation (state, id);
CREATE TRIGGER cancellation_kept BEFORE DELETE OR TRUNCATE ON cancellation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What a state needs to have behind it holds for cases that ended so as far as they came.
ALTER TABLE finding
    DROP CONSTRAINT finding_state_check,
    ADD CONSTRAINT finding_state_check CHECK (state IN ('RAISED', 'CONFIRMED', 'REJECTED', 'CONCLUSION_SERVED',
        'UNDER_REVIEW', 'ORDER_ISSUED', 'TRANSFERRED', 'CLOSED', 'CANCELLED')),
    DROP CONSTRAINT finding_decided,
    ADD CONSTRAINT finding_decided CHECK (state = 'CANCELLED' OR (state = 'RAISED') = (decided_on IS NULL)),
    DROP CONSTRAINT finding_unit_heard,
    ADD CONSTRAINT finding_unit_heard CHECK (
        state IN ('RAISED', 'REJECTED', 'CANCELLED') OR statement IS NOT NULL OR decided_on > statement_due),
    DROP CONSTRAINT finding_served,
    ADD CONSTRAINT finding_served CHECK (state IN ('RAISED', 'CONFIRMED', 'REJECTED', 'TRANSFERRED', 'CANCELLED')
        OR served_on IS NOT NULL OR policy_version = 1),
    DROP CONSTRAINT finding_closed,
    ADD CONSTRAINT finding_closed CHECK (state = 'CANCELLED' OR (state = 'CLOSED') = (closed_on IS NOT NULL));
ALTER TABLE plan
    DROP CONSTRAINT plan_state_check,
    ADD CONSTRAINT plan_state_check CHECK (state IN ('PROPOSED', 'APPROVED', 'REJECTED', 'RUNNING', 'CONCLUDED', 'CANCELLED')),
    DROP CONSTRAINT plan_decided,
    ADD CONSTRAINT plan_decided CHECK (state = 'CANCELLED' OR (state = 'PROPOSED') = (decided_on IS NULL));
ALTER TABLE campaign
    DROP CONSTRAINT campaign_state_check,
    ADD CONSTRAINT campaign_state_check CHECK (state IN ('PROPOSED', 'REJECTED', 'RUNNING', 'CONCLUDED', 'CANCELLED')),
    DROP CONSTRAINT campaign_decided,
    ADD CONSTRAINT campaign_decided CHECK (state = 'CANCELLED' OR (state = 'PROPOSED') = (decided_on IS NULL)),
    DROP CONSTRAINT campaign_concluded,
    ADD CONSTRAINT campaign_concluded CHECK (state = 'CANCELLED' OR (state = 'CONCLUDED') = (concluded_on IS NOT NULL));
ALTER TABLE campaign_course
    DROP CONSTRAINT campaign_course_state_check,
    ADD CONSTRAINT campaign_course_state_check CHECK (state IN ('PREPARED', 'SOLICITING', 'ANALYSING',
        'SELF_EXAMINATION', 'MEASURES', 'FOLLOW_UP', 'CONCLUDED', 'CANCELLED')),
    DROP CONSTRAINT campaign_course_gate,
    ADD CONSTRAINT campaign_course_gate CHECK (
        (state IN ('CONCLUDED', 'CANCELLED')) = (gate IS NULL) AND (state IN ('CONCLUDED', 'CANCELLED')) = (due IS NULL)),
    DROP CONSTRAINT campaign_course_concluded,
    ADD CONSTRAINT campaign_course_concluded CHECK (state = 'CANCELLED' OR (state = 'CONCLUDED') = (concluded_on IS NOT NULL));
ALTER TABLE opinion
    DROP CONSTRAINT opinion_state_check,
    ADD CONSTRAINT opinion_state_check CHECK (state IN ('CLASSIFIED', 'TRANSFERRED', 'STUDIED', 'ADOPTED',
        'PARTLY_ADOPTED', 'NOT_ADOPTED', 'REPLIED', 'JOINED', 'WITHDRAWN', 'CANCELLED')),
    DROP CONSTRAINT opinion_joined,
    ADD CONSTRAINT opinion_joined CHECK (state = 'CANCELLED' OR (state = 'JOINED') = (duplicate_of IS NOT NULL)),
    DROP CONSTRAINT opinion_claims_elsewhere,
    ADD CONSTRAINT opinion_claims_elsewhere CHECK (
        kind = 'OPINION' OR state IN ('CLASSIFIED', 'JOINED', 'WITHDRAWN', 'CANCELLED')),
    DROP CONSTRAINT opinion_decided,
    ADD CONSTRAINT opinion_decided CHECK (state = 'CANCELLED'
        OR (state IN ('ADOPTED', 'PARTLY_ADOPTED', 'NOT_ADOPTED', 'REPLIED')) = (outcome IS NOT NULL)),
    DROP CONSTRAINT opinion_replied,
    ADD CONSTRAINT opinion_replied CHECK (state = 'CANCELLED' OR (state = 'REPLIED') = (reply IS NOT NULL));
ALTER TABLE petition
    DROP CONSTRAINT petition_state_check,
    ADD CONSTRAINT petition_state_check CHECK (state IN ('CLASSIFIED', 'TRANSFERRED', 'RETURNED', 'ACCEPTED',
        'NOT_ACCEPTED', 'HANDLING', 'REPLIED', 'REVIEW_REQUESTED', 'REVIEWED', 'RE_REVIEW_REQUESTED', 'FINAL',
        'WITHDRAWN', 'CANCELLED')),
    DROP CONSTRAINT petition_running,
    ADD CONSTRAINT petition_running CHECK (
        (state IN ('NOT_ACCEPTED', 'FINAL', 'WITHDRAWN', 'CANCELLED')) = (due IS NULL)),
    DROP CONSTRAINT petition_transferred,
    ADD CONSTRAINT petition_transferred CHECK (
        num_nulls(unit_id, transferred_on, object_until) IN (0, 3)
        AND (transferred_on IS NOT NULL OR state IN ('CLASSIFIED', 'NOT_ACCEPTED', 'WITHDRAWN', 'CANCELLED'))),
    DROP CONSTRAINT petition_accepted,
    ADD CONSTRAINT petition_accepted CHECK (accepted_on IS NOT NULL
        OR state IN ('CLASSIFIED', 'TRANSFERRED', 'RETURNED', 'NOT_ACCEPTED', 'WITHDRAWN', 'CANCELLED')),
    DROP CONSTRAINT petition_replied,
    ADD CONSTRAINT petition_replied CHECK (
        num_nulls(replied_on, replied_by) IN (0, 2)
        AND (state = 'CANCELLED' OR (state IN ('REPLIED', 'REVIEW_REQUESTED', 'REVIEWED', 'RE_REVIEW_REQUESTED', 'FINAL'))
             = (replied_on IS NOT NULL))),
    DROP CONSTRAINT petition_re_reviewed,
    ADD CONSTRAINT petition_re_reviewed CHECK (
        num_nulls(re_review_outcome, re_reviewed_on, re_reviewed_by) IN (0, 3)
        AND (re_reviewed_on IS NULL OR (reviewed_on IS NOT NULL AND state IN ('FINAL', 'CANCELLED'))));

-- Nothing counts what was cancelled.
DROP INDEX finding_open, finding_repeated, finding_like, opinion_running;
CREATE INDEX finding_open ON finding (unit_id) WHERE state NOT IN ('RAISED', 'REJECTED', 'CLOSED', 'CANCELLED');
CREATE INDEX finding_repeated ON finding (raised_on, unit_id, wind_code)
    WHERE state NOT IN ('RAISED', 'REJECTED', 'CANCELLED');
CREATE INDEX finding_like ON finding (unit_id, wind_code, raised_on) WHERE state NOT IN ('REJECTED', 'CANCELLED');
CREATE INDEX opinion_running ON opinion (answer_due, id)
    WHERE state NOT IN ('REPLIED', 'JOINED', 'WITHDRAWN', 'CANCELLED');
CREATE OR REPLACE FUNCTION finding_tally_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO finding_tally AS t (month, unit_id, wind, minor, general, major)
    SELECT month_of(raised_on), unit_id, left(wind_code, 2),
           count(*) FILTER (WHERE severity = 'MINOR'),
           count(*) FILTER (WHERE severity = 'GENERAL'),
           count(*) FILTER (WHERE severity = 'MAJOR')
    FROM now_rows WHERE state NOT IN ('REJECTED', 'CANCELLED') GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
    ON CONFLICT (month, unit_id, wind) DO UPDATE
        SET minor = t.minor + excluded.minor, general = t.general + excluded.general, major = t.major + excluded.major;
    RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION finding_tally_updated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO finding_tally AS t (month, unit_id, wind, minor, general, major)
    SELECT month_of(raised_on), unit_id, left(wind_code, 2),
           coalesce(sum(sign) FILTER (WHERE severity = 'MINOR'), 0),
           coalesce(sum(sign) FILTER (WHERE severity = 'GENERAL'), 0),
           coalesce(sum(sign) FILTER (WHERE severity = 'MAJOR'), 0)
    FROM (SELECT raised_on, unit_id, wind_code, severity, 1 AS sign FROM now_rows WHERE state NOT IN ('REJECTED', 'CANCELLED')
          UNION ALL
          SELECT raised_on, unit_id, wind_code, severity, -1 FROM was_rows WHERE state NOT IN ('REJECTED', 'CANCELLED')) AS change
    GROUP BY 1, 2, 3
    HAVING coalesce(sum(sign) FILTER (WHERE severity = 'MINOR'), 0) <> 0
        OR coalesce(sum(sign) FILTER (WHERE severity = 'GENERAL'), 0) <> 0
        OR coalesce(sum(sign) FILTER (WHERE severity = 'MAJOR'), 0) <> 0
    ORDER BY 1, 2, 3
    ON CONFLICT (month, unit_id, wind) DO UPDATE
        SET minor = t.minor + excluded.minor, general = t.general + excluded.general, major = t.major + excluded.major;
    RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION opinion_tally_coded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO opinion_tally AS t (month, unit_id, wind, opinions, claims)
    SELECT month_of(o.received_on), o.unit_id, fresh.wind,
           count(*) FILTER (WHERE o.kind = 'OPINION'), count(*) FILTER (WHERE o.kind = 'CLAIM')
    FROM (SELECT w.opinion_id, left(w.wind_code, 2) AS wind
          FROM opinion_wind w LEFT JOIN now_rows n ON n.opinion_id = w.opinion_id AND n.wind_code = w.wind_code
          WHERE w.opinion_id IN (SELECT opinion_id FROM now_rows)
          GROUP BY 1, 2 HAVING bool_and(n.opinion_id IS NOT NULL)) AS fresh
    JOIN opinion o ON o.id = fresh.opinion_id
    WHERE o.state NOT IN ('WITHDRAWN', 'CANCELLED') GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
    ON CONFLICT (month, unit_id, wind) DO UPDATE
        SET opinions = t.opinions + excluded.opinions, claims = t.claims + excluded.claims;
    RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION opinion_tally_updated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO opinion_tally AS t (month, unit_id, wind, opinions, claims)
    SELECT month_of(received_on), unit_id, wind,
           coalesce(sum(sign) FILTER (WHERE kind = 'OPINION'), 0), coalesce(sum(sign) FILTER (WHERE kind = 'CLAIM'), 0)
    FROM (SELECT id, received_on, unit_id, kind, 1 AS sign FROM now_rows WHERE state NOT IN ('WITHDRAWN', 'CANCELLED')
          UNION ALL
          SELECT id, received_on, unit_id, kind, -1 FROM was_rows WHERE state NOT IN ('WITHDRAWN', 'CANCELLED')) AS change
    JOIN (SELECT DISTINCT opinion_id, left(wind_code, 2) AS wind FROM opinion_wind
          WHERE opinion_id IN (SELECT id FROM now_rows)) AS winds ON winds.opinion_id = change.id
    GROUP BY 1, 2, 3
    HAVING coalesce(sum(sign) FILTER (WHERE kind = 'OPINION'), 0) <> 0
        OR coalesce(sum(sign) FILTER (WHERE kind = 'CLAIM'), 0) <> 0
    ORDER BY 1, 2, 3
    ON CONFLICT (month, unit_id, wind) DO UPDATE
        SET opinions = t.opinions + excluded.opinions, claims = t.claims + excluded.claims;
    RETURN NULL;
END $$;
