-- The cadre appointment approval form (lrmx) as it came in last, every element of it, encrypted: it has the citizen id,
-- the state of health and the family in it.
CREATE TABLE appointment_form (
    cadre_id    uuid        PRIMARY KEY REFERENCES cadre,
    content     bytea       NOT NULL,
    imported_by text        NOT NULL,
    imported_at timestamptz NOT NULL
);
