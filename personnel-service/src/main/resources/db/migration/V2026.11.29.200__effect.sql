-- Effects of measures: bars that run for a time, whose source case can end them early.
CREATE FUNCTION level_order(level text) RETURNS int LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN array_position(ARRAY['NONE', 'XK_F', 'XK_Z', 'XC_F', 'XC_Z', 'TJ_F', 'TJ_Z', 'SB_F', 'SB_Z', 'GJ_F', 'GJ_Z'], level);

CREATE TABLE effect (
    id          uuid   PRIMARY KEY,
    cadre_id    uuid   NOT NULL REFERENCES cadre,
    kind        text   NOT NULL CHECK (kind IN ('NO_PROMOTION', 'NOT_EXCELLENT')),
    -- Both days belong to it.
    from_day    date   NOT NULL,
    until_day   date   NOT NULL,
    rule        text   NOT NULL CHECK (length(rule) BETWEEN 1 AND 200),
    policy      text   NOT NULL,
    case_kind   text   NOT NULL CHECK (case_kind IN ('TALK')),
    case_id     uuid   NOT NULL,
    case_number text   NOT NULL,
    -- From this day on it no longer holds, if its case was undone.
    ended_on    date,
    end_reason  text   CHECK (length(end_reason) BETWEEN 1 AND 2000),
    version     bigint NOT NULL,
    CONSTRAINT effect_once_per_case UNIQUE (case_id, kind),
    CONSTRAINT effect_days_in_order CHECK (until_day >= from_day),
    CONSTRAINT effect_end_whole CHECK (num_nulls(ended_on, end_reason) IN (0, 2))
);
CREATE INDEX effect_cadre ON effect (cadre_id, kind, until_day);

-- What an effect says never changes; only its end may come early, once.
CREATE FUNCTION effect_keeps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.ended_on IS NOT NULL
       OR (to_jsonb(OLD) - ARRAY['ended_on', 'end_reason', 'version'])
          IS DISTINCT FROM (to_jsonb(NEW) - ARRAY['ended_on', 'end_reason', 'version']) THEN
        RAISE EXCEPTION 'an effect can only end early, once' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER effect_update BEFORE UPDATE ON effect FOR EACH ROW EXECUTE FUNCTION effect_keeps();
CREATE TRIGGER effect_delete BEFORE DELETE OR TRUNCATE ON effect FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
