-- Whether a scheme evens out how lenient the voters of units are (leniency is shown either way).

ALTER TABLE scheme ADD COLUMN normalisation text NOT NULL DEFAULT 'NONE'
    CHECK (normalisation IN ('NONE', 'MEAN_SHIFT'));
