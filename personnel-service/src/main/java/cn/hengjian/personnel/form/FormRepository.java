package cn.hengjian.personnel.form;

import cn.hengjian.personnel.appraisal.Grade;
import cn.hengjian.platform.crypto.FieldCipher;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Forms as they came in, encrypted for their row. */
@ApplicationScoped
class FormRepository {

    private final Database database;
    private final FieldCipher cipher;
    private final ObjectMapper mapper;
    private final Clock clock;

    FormRepository(Database database, FieldCipher cipher, ObjectMapper mapper, Clock clock) {
        this.database = database;
        this.cipher = cipher;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The last one that came in, empty if none did. */
    List<FormElement> find(UUID cadre) {
        return database.find(
                        Sql.of("SELECT content FROM appointment_form WHERE cadre_id = ?", cadre),
                        row -> cipher.decrypt(row.bytes("content"), place(cadre)))
                .map(this::read)
                .orElse(List.of());
    }

    void store(UUID cadre, List<FormElement> elements, Caller caller) {
        database.update(Sql.of(
                "INSERT INTO appointment_form (cadre_id, content, imported_by, imported_at) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (cadre_id) DO UPDATE SET content = excluded.content,"
                        + " imported_by = excluded.imported_by, imported_at = excluded.imported_at",
                cadre,
                cipher.encrypt(write(elements), place(cadre)),
                caller.username(),
                clock.instant()));
    }

    /** The grades of years as the form has them, the oldest first. */
    List<String> grades(UUID cadre) {
        return database.list(
                Sql.of("SELECT year, grade FROM annual_result WHERE cadre_id = ? ORDER BY year", cadre),
                row -> row.integer("year") + "年"
                        + Grade.valueOf(row.text("grade")).title().in(Locale.SIMPLIFIED_CHINESE));
    }

    private List<FormElement> read(String json) {
        try {
            return List.of(mapper.readValue(json, FormElement[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("only this class writes it", e);
        }
    }

    private String write(List<FormElement> elements) {
        try {
            return mapper.writeValueAsString(elements);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record is always JSON", e);
        }
    }

    private static FieldCipher.Place place(UUID cadre) {
        return new FieldCipher.Place("appointment_form", "content", cadre);
    }
}
