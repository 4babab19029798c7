-- Requests for correction that wait to be decided are in the docket.
INSERT INTO duty (case_id, task, case_kind, case_number, cadre_id, roles, due, warn_on)
SELECT id, 'DECIDE_CORRECTION', 'CORRECTION', number, cadre_id, ARRAY['hr-bureau', 'organisation', 'unit-hr'], due, due
FROM correction_request WHERE state = 'FILED';
