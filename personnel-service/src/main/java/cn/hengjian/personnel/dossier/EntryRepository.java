package cn.hengjian.personnel.dossier;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.rest.ExpectedVersion;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.RecordComponent;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sub-records of every kind: a record's components are its table's columns. */
@ApplicationScoped
class EntryRepository {

    private static final String RELATIVE = "relative_number";

    private final Database database;
    private final ObjectMapper mapper;

    EntryRepository(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
    }

    List<EntryView> list(EntryKind kind, UUID cadre) {
        return database.list(
                select(kind).add("WHERE t.cadre_id = ? ORDER BY t." + kind.order() + " DESC, t.id", cadre),
                row -> view(kind, row));
    }

    EntryView require(EntryKind kind, UUID cadre, UUID id) {
        return database.find(select(kind).add("WHERE t.cadre_id = ? AND t.id = ?", cadre, id), row -> view(kind, row))
                .orElseThrow(DossierProblem::absent);
    }

    void insert(EntryKind kind, UUID cadre, UUID id, Entry entry) {
        var values = values(entry)
                .put("id", id.toString())
                .put("cadre_id", cadre.toString())
                .put("version", 0);
        database.update(Sql.of(
                "INSERT INTO " + kind.table() + " SELECT (jsonb_populate_record(NULL::" + kind.table()
                        + ", ?::jsonb)).*",
                values.toString()));
    }

    void replace(EntryKind kind, UUID cadre, UUID id, ExpectedVersion expected, Entry entry) {
        requireCurrent(kind, cadre, id, expected);
        var columns = columns(kind);
        database.update(Sql.of(
                "UPDATE " + kind.table() + " SET version = version + 1, (" + String.join(", ", columns)
                        + ") = (SELECT "
                        + columns.stream().map(column -> "p." + column).collect(Collectors.joining(", "))
                        + " FROM jsonb_populate_record(NULL::" + kind.table() + ", ?::jsonb) p) WHERE id = ?",
                values(entry).toString(),
                id));
    }

    void delete(EntryKind kind, UUID cadre, UUID id, ExpectedVersion expected) {
        requireCurrent(kind, cadre, id, expected);
        database.update(Sql.of("DELETE FROM " + kind.table() + " WHERE id = ?", id));
    }

    /** Whoever comes back has not left: the exit, if there is one. */
    Optional<UUID> deleteExit(UUID cadre) {
        return database.find(
                Sql.of("DELETE FROM " + EntryKind.EXIT.table() + " WHERE cadre_id = ? RETURNING id", cadre),
                row -> row.uuid("id"));
    }

    private void requireCurrent(EntryKind kind, UUID cadre, UUID id, ExpectedVersion expected) {
        expected.requireCurrent(database.find(
                        Sql.of(
                                "SELECT version FROM " + kind.table() + " WHERE cadre_id = ? AND id = ? FOR UPDATE",
                                cadre,
                                id),
                        row -> row.number("version"))
                .orElseThrow(DossierProblem::absent));
    }

    private static Sql select(EntryKind kind) {
        var fields = "to_jsonb(t) - ARRAY['id', 'cadre_id', 'version', 'relative_id']";
        return Sql.of("SELECT t.id, t.version, "
                + (kind == EntryKind.FAMILY
                        ? fields + " || jsonb_build_object('" + RELATIVE
                                + "', (SELECT r.number FROM cadre r WHERE r.id = t.relative_id))"
                        : fields)
                + " AS fields FROM " + kind.table() + " t");
    }

    private EntryView view(EntryKind kind, Row row) throws SQLException {
        try {
            return new EntryView(
                    row.uuid("id"), kind, mapper.readValue(row.text("fields"), kind.type()), row.number("version"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the table and the record do not fit: " + kind, e);
        }
    }

    private ObjectNode values(Entry entry) {
        ObjectNode values = mapper.valueToTree(entry);
        if (entry instanceof FamilyMember member && member.relativeNumber() != null) {
            values.put("relative_id", relative(member.relativeNumber()));
        }
        return values;
    }

    private String relative(String number) {
        return database.find(Sql.of("SELECT id FROM cadre WHERE number = ?", number), row -> row.text("id"))
                .orElseThrow(() -> new ProblemException(
                        HttpProblem.INVALID_CONTENT,
                        Violation.at(
                                "/relativeNumber", "unknown-cadre", new Text("没有这名干部", "There is no such cadre"))));
    }

    private static List<String> columns(EntryKind kind) {
        return Arrays.stream(kind.type().getRecordComponents())
                .map(EntryRepository::column)
                .toList();
    }

    private static String column(RecordComponent component) {
        var name = PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(component.getName());
        return name.equals(RELATIVE) ? "relative_id" : name;
    }
}
