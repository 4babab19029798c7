-- M16: every case that something triggered, with the day on which somebody acted on it. What the cadre asks for, and a
-- change of post or a rotation, nothing triggered; what was opened in error or fell is none.
CREATE VIEW triggered_case AS
    SELECT 'TALK' AS kind, t.id, t.number, t.source AS trigger, t.state, t.cadre_id, t.cadre_id::text AS cadre_key, c.unit_id,
           (t.opened_at AT TIME ZONE 'Asia/Shanghai')::date AS opened_on, t.held_on AS acted_on, t.closed_on, t.suggestion_id
    FROM talk t JOIN cadre c ON c.id = t.cadre_id WHERE t.state <> 'CANCELLED'
    UNION ALL
    SELECT m.kind, m.id, m.number, m.source, m.state, m.cadre_id, m.cadre_id::text, c.unit_id,
           (m.opened_at AT TIME ZONE 'Asia/Shanghai')::date, m.effective_on, m.closed_on, m.suggestion_id
    FROM measure m JOIN cadre c ON c.id = m.cadre_id
    WHERE m.state <> 'CANCELLED' AND m.kind IN ('ADJUSTMENT', 'LAST_PLACE', 'WAITING', 'ORDERED_RESIGNATION')
    UNION ALL
    -- A clue was acted on when it was dismissed, or when a case of the person concerned followed that it was taken up.
    SELECT 'CLUE', k.id, k.number, k.kind, k.state, k.cadre_id, coalesce(k.cadre_id::text, ''), k.unit_id, k.opened_on,
           CASE k.state WHEN 'DISMISSED' THEN k.decided_on WHEN 'TAKEN_UP' THEN k.followed_on END,
           CASE k.state WHEN 'DISMISSED' THEN k.decided_on WHEN 'TAKEN_UP' THEN k.followed_on END,
           NULL::uuid
    FROM (SELECT k.*, cc.cadre_id, (k.opened_at AT TIME ZONE 'Asia/Shanghai')::date AS opened_on,
                 least((SELECT (min(t.opened_at) AT TIME ZONE 'Asia/Shanghai')::date FROM talk t
                        WHERE t.clue_id = k.id AND t.state <> 'CANCELLED' AND (cc.cadre_id IS NULL OR t.cadre_id = cc.cadre_id)),
                       (SELECT (min(m.opened_at) AT TIME ZONE 'Asia/Shanghai')::date FROM measure m
                        WHERE m.cadre_id = cc.cadre_id AND m.opened_at >= k.opened_at AND m.state <> 'CANCELLED'
                            AND m.kind IN ('ADJUSTMENT', 'LAST_PLACE', 'WAITING', 'BLAME_RESIGNATION', 'ORDERED_RESIGNATION'))) AS followed_on
          FROM clue k LEFT JOIN clue_cadre cc ON cc.clue_id = k.id) k
    WHERE k.state <> 'WITHDRAWN';
CREATE INDEX talk_clue ON talk (clue_id) WHERE clue_id IS NOT NULL;
CREATE INDEX measure_ended ON measure (ended_posting) WHERE ended_posting IS NOT NULL;
