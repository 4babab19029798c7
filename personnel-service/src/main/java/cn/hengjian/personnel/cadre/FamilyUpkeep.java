package cn.hengjian.personnel.cadre;

import cn.hengjian.platform.sql.Batches;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Encrypts what was stored of families before they were encrypted, and what the history keeps of them. */
@ApplicationScoped
class FamilyUpkeep {

    private static final int BATCH = 1_000;

    private final Database database;
    private final FamilyFields fields;
    private final ObjectMapper mapper;

    FamilyUpkeep(Database database, FamilyFields fields, ObjectMapper mapper) {
        this.database = database;
        this.fields = fields;
        this.mapper = mapper;
    }

    void start(@Observes StartupEvent event) {
        Batches.exhaust(BATCH, this::sealNextMembers);
        Batches.exhaust(BATCH, this::sealNextChanges);
    }

    private record Member(UUID id, String cadreNumber, String plain) {}

    private record Change(
            long id,
            UUID member,
            String field,
            @Nullable String before,
            @Nullable String after) {}

    @Transactional
    int sealNextMembers() {
        takeTurns();
        var found = database.list(
                Sql.of(
                        "SELECT f.id, c.number, f.plain::text AS plain FROM family_member f"
                                + " JOIN cadre c ON c.id = f.cadre_id WHERE f.plain IS NOT NULL ORDER BY f.id LIMIT ?",
                        BATCH),
                row -> new Member(row.uuid("id"), row.text("number"), row.text("plain")));
        database.update(Sql.of(
                "UPDATE family_member f SET plain = NULL, relation = n.relation, name = n.name,"
                        + " birth_date = n.birth_date, political_status = n.political_status, workplace = n.workplace,"
                        + " member_hash = n.member_hash FROM jsonb_populate_recordset(NULL::family_member, ?::jsonb) n"
                        + " WHERE f.id = n.id",
                found.stream().map(this::sealed).toList().toString()));
        return found.size();
    }

    private ObjectNode sealed(Member member) {
        try {
            var row = (ObjectNode) mapper.readTree(member.plain());
            row.put("id", member.id().toString())
                    .put(
                            FamilyFields.HASH,
                            fields.hash(
                                    member.cadreNumber(),
                                    row.get("relation").asText(),
                                    row.get("name").asText()));
            fields.seal(row, member.id(), MissingNode.getInstance());
            return row;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("jsonb is always JSON", e);
        }
    }

    @Transactional
    int sealNextChanges() {
        takeTurns();
        var found = database.list(
                Sql.of(
                        "SELECT id, record_id, field, before #>> '{}' AS before, after #>> '{}' AS after FROM file_change"
                                + " WHERE plain ORDER BY id LIMIT ?",
                        BATCH),
                row -> new Change(
                        row.number("id"),
                        row.uuid("record_id"),
                        row.text("field"),
                        row.textOrNull("before"),
                        row.textOrNull("after")));
        database.update(Sql.of(
                "UPDATE file_change h SET plain = NULL, before = n.before, after = n.after"
                        + " FROM jsonb_populate_recordset(NULL::file_change, ?::jsonb) n WHERE h.id = n.id",
                found.stream().map(this::sealed).toList().toString()));
        return found.size();
    }

    private ObjectNode sealed(Change change) {
        return mapper.createObjectNode()
                .put("id", change.id())
                .put("before", sealed(change, change.before()))
                .put("after", sealed(change, change.after()));
    }

    private @Nullable String sealed(Change change, @Nullable String value) {
        return value == null ? null : fields.seal(change.field(), value, change.member());
    }

    /** Instances that start together work one after the other, and none of them goes on before all is done. */
    private void takeTurns() {
        database.list(Sql.of("SELECT pg_advisory_xact_lock(hashtext(?))::text", FamilyFields.TABLE), _ -> true);
    }
}
