-- Methods of quantitative indicators (M21): by a step table, by deductions, by a formula, and vetoes, which weigh nothing
-- and leave a ceiling on the grade. Tables and constants are short texts, such as 0:0;60:0.6 and base=0.5;bonus=0.1.

ALTER TABLE indicator
    ADD COLUMN method    text,
    ADD COLUMN steps     text CHECK (steps ~ '^[0-9.]+:[0-9.]+(;[0-9.]+:[0-9.]+)*$'),
    ADD COLUMN allowance numeric CHECK (allowance >= 0),
    ADD COLUMN per_unit  numeric CHECK (per_unit > 0),
    ADD COLUMN veto_when text CHECK (veto_when IN ('ABOVE', 'AT_LEAST', 'BELOW', 'AT_MOST', 'EQUAL', 'UNEQUAL')),
    ADD COLUMN threshold numeric,
    ADD COLUMN ceiling   text CHECK (ceiling IN ('COMPETENT', 'BASIC', 'INCOMPETENT')),
    ADD COLUMN formula   text CHECK (length(formula) BETWEEN 1 AND 500),
    ADD COLUMN constants text;

-- Rewritten by type and not updated, because what is published refuses updates.
ALTER TABLE indicator ALTER COLUMN method TYPE text USING CASE kind WHEN 'QUANT' THEN 'RATIO' END;

ALTER TABLE indicator
    DROP CONSTRAINT indicator_check,
    DROP CONSTRAINT indicator_weight_check,
    ADD CONSTRAINT indicator_method_check CHECK (method IN ('RATIO', 'STEPS', 'DEDUCTION', 'VETO', 'FORMULA')),
    ADD CONSTRAINT indicator_kind_fields CHECK (CASE kind
        WHEN 'QUANT' THEN method IS NOT NULL AND unit IS NOT NULL AND question IS NULL
        ELSE method IS NULL AND unit IS NULL AND question IS NOT NULL
    END),
    ADD CONSTRAINT indicator_method_fields CHECK (
        (direction IS NOT NULL) = (method IS NOT DISTINCT FROM 'RATIO')
        AND (steps IS NOT NULL) = (method IS NOT DISTINCT FROM 'STEPS')
        AND num_nonnulls(allowance, per_unit) = CASE method WHEN 'DEDUCTION' THEN 2 ELSE 0 END
        AND num_nonnulls(veto_when, threshold, ceiling) = CASE method WHEN 'VETO' THEN 3 ELSE 0 END
        AND (formula IS NOT NULL) = (method IS NOT DISTINCT FROM 'FORMULA')
        AND (constants IS NULL OR method IS NOT DISTINCT FROM 'FORMULA')
        AND CASE method WHEN 'RATIO' THEN target IS NOT NULL WHEN 'FORMULA' THEN true ELSE target IS NULL END),
    ADD CONSTRAINT indicator_weight CHECK (CASE method
        WHEN 'VETO' THEN weight = 0
        ELSE weight > 0 AND weight <= 100
    END);

-- The best grade that the vetoes of the scheme leave, and the codes of those that set it.
ALTER TABLE score
    ADD COLUMN ceiling    text CHECK (ceiling IN ('COMPETENT', 'BASIC', 'INCOMPETENT')),
    ADD COLUMN ceiling_by text[],
    ADD CONSTRAINT score_ceiling CHECK ((ceiling IS NULL) = (ceiling_by IS NULL) AND ceiling_by <> '{}');
