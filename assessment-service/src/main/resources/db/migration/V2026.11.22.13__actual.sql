-- Actual values as imported. A later import supersedes: the earlier row stays and no longer governs.

CREATE TABLE actual (
    run_id      uuid           NOT NULL,
    cadre_id    uuid           NOT NULL,
    scheme_id   uuid           NOT NULL,
    position    int            NOT NULL,
    value       numeric(20, 4) NOT NULL CHECK (value >= 0),
    source      text,
    import_id   uuid           NOT NULL,
    imported_by text           NOT NULL,
    imported_at timestamptz    NOT NULL,
    governs     boolean        NOT NULL DEFAULT true,
    PRIMARY KEY (run_id, cadre_id, position, import_id),
    -- The two keys together: the indicator belongs to the scheme by which this cadre is appraised.
    FOREIGN KEY (run_id, cadre_id, scheme_id) REFERENCES appraisal (run_id, cadre_id, scheme_id),
    FOREIGN KEY (scheme_id, position) REFERENCES indicator (scheme_id, position)
);
CREATE UNIQUE INDEX actual_governing ON actual (run_id, cadre_id, position) INCLUDE (value) WHERE governs;
