package cn.hengjian.personnel.dossier;

import cn.hengjian.personnel.cadre.FamilyFields;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.rest.ExpectedVersion;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.RecordComponent;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sub-records of every kind: a record's components are its table's columns, those of the family encrypted. */
@ApplicationScoped
class EntryRepository {

    private static final String RELATIVE = "relative_number";

    private final Database database;
    private final FamilyFields family;
    private final ObjectMapper mapper;

    EntryRepository(Database database, FamilyFields family, ObjectMapper mapper) {
        this.database = database;
        this.family = family;
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
        var values = values(cadre, id, entry, MissingNode.getInstance())
                .put("id", id.toString())
                .put("cadre_id", cadre.toString())
                .put("version", 0);
        database.update(Sql.of(
                "INSERT INTO " + kind.table() + " SELECT (jsonb_populate_record(NULL::" + kind.table()
                        + ", ?::jsonb)).*",
                values.toString()));
    }

    void replace(EntryKind kind, UUID cadre, UUID id, ExpectedVersion expected, Entry entry) {
        var before = requireCurrent(kind, cadre, id, expected);
        var columns = columns(kind);
        database.update(Sql.of(
                "UPDATE " + kind.table() + " SET version = version + 1, (" + String.join(", ", columns)
                        + ") = (SELECT "
                        + columns.stream().map(column -> "p." + column).collect(Collectors.joining(", "))
                        + " FROM jsonb_populate_record(NULL::" + kind.table() + ", ?::jsonb) p) WHERE id = ?",
                values(cadre, id, entry, before).toString(),
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

    /** The row as it stands, by column. */
    private JsonNode requireCurrent(EntryKind kind, UUID cadre, UUID id, ExpectedVersion expected) {
        var row = database.find(
                        Sql.of(
                                "SELECT to_jsonb(t) AS fields FROM " + kind.table()
                                        + " t WHERE t.cadre_id = ? AND t.id = ? FOR UPDATE",
                                cadre,
                                id),
                        found -> tree(found.text("fields")))
                .orElseThrow(DossierProblem::absent);
        expected.requireCurrent(row.get("version").asLong());
        return row;
    }

    private static Sql select(EntryKind kind) {
        var fields = "to_jsonb(t) - ARRAY['id', 'cadre_id', 'version', 'relative_id', 'member_hash', 'plain']";
        return Sql.of("SELECT t.id, t.version, "
                + (kind == EntryKind.FAMILY
                        ? fields + " || jsonb_build_object('" + RELATIVE
                                + "', (SELECT r.number FROM cadre r WHERE r.id = t.relative_id))"
                        : fields)
                + " AS fields FROM " + kind.table() + " t");
    }

    private EntryView view(EntryKind kind, Row row) throws SQLException {
        var id = row.uuid("id");
        var fields = tree(row.text("fields"));
        if (kind == EntryKind.FAMILY) {
            family.open(fields, id);
        }
        try {
            return new EntryView(id, kind, mapper.treeToValue(fields, kind.type()), row.number("version"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the table and the record do not fit: " + kind, e);
        }
    }

    private ObjectNode tree(String json) {
        try {
            return (ObjectNode) mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row is always an object", e);
        }
    }

    /**
     * A row by column.
     *
     * @param before what it takes the place of
     */
    private ObjectNode values(UUID cadre, UUID id, Entry entry, JsonNode before) {
        ObjectNode values = mapper.valueToTree(entry);
        if (entry instanceof FamilyMember member) {
            if (member.relativeNumber() != null) {
                values.put("relative_id", relative(member.relativeNumber()));
            }
            values.put(FamilyFields.HASH, family.hash(number(cadre), member.relation(), member.name()));
            family.seal(values, id, before);
        }
        return values;
    }

    private String number(UUID cadre) {
        return database.require(Sql.of("SELECT number FROM cadre WHERE id = ?", cadre), row -> row.text("number"));
    }

    private String relative(String number) {
        return database.find(Sql.of("SELECT id FROM cadre WHERE number = ?", number), row -> row.text("id"))
                .orElseThrow(() -> new ProblemException(
                        HttpProblem.INVALID_CONTENT,
                        Violation.at(
                                "/relativeNumber", "unknown-cadre", new Text("没有这名干部", "There is no such cadre"))));
    }

    private static List<String> columns(EntryKind kind) {
        var columns = Arrays.stream(kind.type().getRecordComponents()).map(EntryRepository::column);
        return (kind == EntryKind.FAMILY ? Stream.concat(columns, Stream.of(FamilyFields.HASH)) : columns).toList();
    }

    private static String column(RecordComponent component) {
        var name = PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(component.getName());
        return name.equals(RELATIVE) ? "relative_id" : name;
    }
}
