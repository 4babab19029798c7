-- The decision that a probation was not passed is served, and can be reviewed and appealed against (SM-13).
ALTER TABLE selection ADD COLUMN given_posting uuid;

CREATE TABLE selection_service (
    selection_id uuid PRIMARY KEY REFERENCES selection,
    served_on    date NOT NULL,
    receipt      text NOT NULL CHECK (receipt IN ('SIGNED', 'REFUSED')),
    refusal      text CHECK (length(refusal) BETWEEN 1 AND 2000),
    witness_id   uuid REFERENCES cadre,
    served_by    text NOT NULL,
    CONSTRAINT selection_service_refusal_is_witnessed CHECK (num_nulls(refusal, witness_id) = CASE receipt WHEN 'REFUSED' THEN 0 ELSE 2 END)
);
CREATE TRIGGER selection_service_change BEFORE UPDATE OR DELETE OR TRUNCATE ON selection_service FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The level by which it is decided is that of the post where the decision is about one, the cadre's elsewhere.
CREATE OR REPLACE VIEW decision_on_cadre AS
    SELECT t.id, 'TALK' AS kind, t.number, t.cadre_id, t.held_on AS known_on, t.state NOT IN ('REVOKED', 'CANCELLED') AS stands,
           ARRAY[t.opened_by, t.screened_by, t.approved_by, r.recorded_by]
               || ARRAY(SELECT p.written_by FROM talk_paper p WHERE p.talk_id = t.id AND p.kind = 'ANSWER') AS authors,
           ARRAY[r.leader_id, r.recorder_id, r.witness_id] AS parties,
           1 AS ordinal, NULL::text AS level
    FROM talk t JOIN talk_record r ON r.talk_id = t.id
    UNION ALL
    SELECT m.id, m.kind, m.number, m.cadre_id, m.served_on, m.state NOT IN ('REVOKED', 'CANCELLED'),
           ARRAY[m.opened_by] || ARRAY(SELECT s.actor FROM transition s WHERE s.subject_id = m.id),
           ARRAY(SELECT y.cadre_id FROM measure_party y WHERE y.measure_id = m.id),
           (SELECT count(*)::int FROM measure_service v WHERE v.measure_id = m.id AND v.paper = 'DECISION'), NULL
    FROM measure m WHERE m.served_on IS NOT NULL AND m.kind <> 'ROTATION'
    UNION ALL
    SELECT s.id, 'SELECTION', s.number, x.cadre_id, v.served_on, s.state = 'REVERTED',
           ARRAY[s.opened_by] || ARRAY(SELECT a.actor FROM transition a WHERE a.subject_id = s.id
                                       AND a.event NOT IN ('REGISTER', 'WITHDRAW', 'OBJECT')),
           ARRAY(SELECT y.cadre_id FROM selection_party y WHERE y.selection_id = s.id) || v.witness_id,
           1, p.level
    FROM selection_service v JOIN selection s ON s.id = v.selection_id JOIN post p ON p.id = s.post_id
        JOIN selection_decision d ON d.selection_id = s.id AND d.kind = 'REVERT' JOIN candidate x ON x.id = d.candidate_id;
