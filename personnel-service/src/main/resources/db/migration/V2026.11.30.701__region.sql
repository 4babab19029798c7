-- Where a cadre is from and was born, as codes of GB/T 2260 beside the text; the service knows which there ever were.
ALTER TABLE cadre
    ADD COLUMN native_region text CHECK (native_region ~ '^[0-9]{6}$'),
    ADD COLUMN birth_region text CHECK (birth_region ~ '^[0-9]{6}$');

DROP TRIGGER cadre_changed ON cadre;
CREATE TRIGGER cadre_changed AFTER UPDATE OF name, sex, birth_date, citizen_id, ethnicity, political_status, native_place,
    native_region, birth_region, work_start, party_joined, level, rank, unit_id, status ON cadre
    FOR EACH ROW EXECUTE FUNCTION file_changed();
