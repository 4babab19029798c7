-- The photo of a cadre, a JPEG, encrypted for its row. The row stays when the photo goes, so that no version comes twice.
CREATE TABLE cadre_photo (
    cadre_id    uuid        PRIMARY KEY REFERENCES cadre,
    content     bytea,
    width       int         CHECK (width > 0),
    height      int         CHECK (height > 0),
    -- Of the bytes as they came in, to know the same picture again; hashed with a key.
    origin_hash bytea       CHECK (octet_length(origin_hash) = 32),
    changed_by  text        NOT NULL,
    changed_at  timestamptz NOT NULL,
    version     bigint      NOT NULL,
    CONSTRAINT cadre_photo_whole CHECK (num_nulls(content, width, height, origin_hash) IN (0, 4))
);
