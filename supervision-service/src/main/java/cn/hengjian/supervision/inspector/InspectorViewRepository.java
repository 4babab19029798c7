package cn.hengjian.supervision.inspector;

import cn.hengjian.platform.crypto.FieldCipher;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.sight.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Inspectors as they are read: the office reads all, an inspector his or her own entry. */
@ApplicationScoped
class InspectorViewRepository {

    private final Database database;
    private final Pages pages;
    private final FieldCipher cipher;

    InspectorViewRepository(Database database, Pages pages, FieldCipher cipher) {
        this.database = database;
        this.pages = pages;
        this.cipher = cipher;
    }

    Page<InspectorSummary> list(@Nullable Boolean active, PageRequest page, Reader reader) {
        return pages.page(
                visible(reader).andIfPresent("i.active = ?", active),
                Keyset.ascending("i.number"),
                page,
                row -> new InspectorSummary(
                        row.uuid("id"),
                        row.text("number"),
                        row.text("username"),
                        row.text("name"),
                        row.textOrNull("unit_code"),
                        row.flag("active"),
                        row.texts("specialities")));
    }

    InspectorView require(UUID id, Reader reader) {
        return database.find(visible(reader).and("i.id = ?", id), this::view).orElseThrow(ProblemException::absent);
    }

    private static Sql visible(Reader reader) {
        var select = Sql.of("""
                SELECT i.id, i.number, i.username, i.cadre_number, c.name, c.unit_code, i.active, i.specialities,
                       i.registered_by, i.registered_on, i.version
                FROM inspector i JOIN cadre c ON c.number = i.cadre_number WHERE true""");
        return InspectorRepository.seesAll(reader)
                ? select
                : select.and("i.username = ?", reader.caller().username());
    }

    private InspectorView view(Row row) throws SQLException {
        var id = row.uuid("id");
        return new InspectorView(
                id,
                row.text("number"),
                row.text("username"),
                row.text("cadre_number"),
                row.text("name"),
                row.textOrNull("unit_code"),
                row.flag("active"),
                row.texts("specialities"),
                row.text("registered_by"),
                row.date("registered_on"),
                avoidances(id),
                row.number("version"));
    }

    private List<InspectorView.Avoidance> avoidances(UUID inspector) {
        return database.list(Sql.of("""
                        SELECT a.id, a.ground, u.code AS unit_code, k.number AS kin_number, a.reason, a.declared_by,
                               a.declared_on, a.ended_by, a.ended_on, a.end_reason
                        FROM inspector_avoidance a LEFT JOIN unit u ON u.id = a.unit_id
                        LEFT JOIN cadre k ON k.id = a.kin_id
                        WHERE a.inspector_id = ? ORDER BY a.id DESC""", inspector), row -> {
            var id = row.uuid("id");
            return new InspectorView.Avoidance(
                    id,
                    AvoidanceGround.valueOf(row.text("ground")),
                    row.textOrNull("unit_code"),
                    row.textOrNull("kin_number"),
                    words(row.bytesOrNull("reason"), "reason", id),
                    row.text("declared_by"),
                    row.date("declared_on"),
                    row.textOrNull("ended_by"),
                    row.dateOrNull("ended_on"),
                    words(row.bytesOrNull("end_reason"), "end_reason", id));
        });
    }

    byte[] seal(String words, String column, UUID avoidance) {
        return cipher.encrypt(words, place(column, avoidance));
    }

    private @Nullable String words(byte @Nullable [] sealed, String column, UUID avoidance) {
        return sealed == null ? null : cipher.decrypt(sealed, place(column, avoidance));
    }

    private static FieldCipher.Place place(String column, UUID avoidance) {
        return new FieldCipher.Place("inspector_avoidance", column, avoidance);
    }
}
