package cn.hengjian.personnel.cadre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.sql.DatabaseException;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was stored of families before they were encrypted. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FamilyUpkeepTest {

    private static final String MEMBER = """
            {"relation": "父亲", "name": "公冶长山", "birth_date": "1958-04-01", "workplace": "公冶家的工厂"}""";

    @Inject
    FamilyUpkeep upkeep;

    /** A row, and its history, as the migration left them. */
    private static UUID aMemberOfBefore(County.Cadre cadre) {
        var id = TimeOrderedId.next();
        QuarkusTransaction.requiringNew().run(() -> {
            run("ALTER TABLE family_member DROP CONSTRAINT family_member_sealed");
            run("ALTER TABLE file_change DROP CONSTRAINT file_change_sealed");
            run(
                    "INSERT INTO family_member (id, cadre_id, plain) VALUES (?, ?::uuid, ?::jsonb)",
                    id,
                    cadre.id(),
                    MEMBER);
            run(
                    "INSERT INTO file_change (cadre_id, record, record_id, act, field, before, after, author, plain)"
                            + " VALUES (?::uuid, 'family_member', ?, 'CHANGED', 'name', '\"公冶短山\"', '\"公冶长山\"',"
                            + " 'org.li', true)",
                    cadre.id(),
                    id);
            run(
                    "INSERT INTO file_change (cadre_id, record, record_id, act, field, before, author, plain)"
                            + " VALUES (?::uuid, 'family_member', ?, 'CHANGED', 'birth_date', '\"1957-04-01\"', 'org.li',"
                            + " true)",
                    cadre.id(),
                    id);
            run("ALTER TABLE family_member ADD CONSTRAINT family_member_sealed"
                    + " CHECK (plain IS NULL AND num_nulls(relation, name, member_hash) = 0) NOT VALID");
            run("ALTER TABLE file_change ADD CONSTRAINT file_change_sealed CHECK (plain IS NULL) NOT VALID");
        });
        return id;
    }

    private static void run(String statement, Object... arguments) {
        Stored.database().update(Sql.of(statement, arguments));
    }

    @Test
    void isEncryptedAtTheNextStartAndLeavesNoTraceInTheHistory() {
        var cadre = County.aCadre(County.aDepartment());
        aMemberOfBefore(cadre);
        var before = Stored.tablesThatHold("公冶");

        upkeep.start(new StartupEvent());

        assertThat(before).containsExactly("public.family_member", "public.file_change");
        assertThat(Stored.tablesThatHold("公冶")).isEmpty();
        assertThat(Stored.count("family_member WHERE plain IS NOT NULL")).isZero();
        assertThat(Stored.count("file_change WHERE plain")).isZero();
        var own = Api.ofCadre(cadre.number());
        assertThat(own.get("/cadres/" + cadre.id() + "/entries/FAMILY")
                        .jsonPath()
                        .<String, Object>getMap("items[0].fields"))
                .isEqualTo(Map.of("relation", "父亲", "name", "公冶长山", "birthDate", "1958-04-01", "workplace", "公冶家的工厂"));
        assertThat(
                        own.get("/cadres/" + cadre.id() + "/history?record=family_member")
                                .jsonPath()
                                .<String>getList(
                                        "items.collect { it.author + ' ' + it.act + ' ' + it.field + ' ' + it.before + ' ' + it.after }"))
                .isEqualTo(List.of(
                        "org.li CHANGED birthDate 1957-04-01 null",
                        "org.li CHANGED name 公冶短山 公冶长山",
                        "system CREATED null null null"));
        assertThat(Api.ORGANISATION
                        .post("/cadres/" + cadre.id() + "/entries/FAMILY", Map.of("relation", "父亲", "name", "公冶长山"))
                        .jsonPath()
                        .getString("type"))
                .isEqualTo("/problems/file-entry-exists");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "author = 'x'",
                "plain = NULL",
                "plain = NULL, before = '\"\\\\xabcd\"', after = '\"\\\\xabcd\"'",
                "plain = NULL, before = NULL, after = NULL",
                "plain = NULL, before = to_jsonb('\\x' || repeat('ab', 34)), after = to_jsonb('\\x' || repeat('ab', 34)),"
                        + " author = 'x'",
                "before = to_jsonb('\\x' || repeat('ab', 34)), after = to_jsonb('\\x' || repeat('ab', 34))"
            })
    void theHistoryLetsNothingElseThrough(String change) {
        var member = aMemberOfBefore(County.aCadre(County.aDepartment()));

        assertThatThrownBy(() ->
                        run("UPDATE file_change SET " + change + " WHERE record_id = ? AND field = 'name'", member))
                .isInstanceOf(DatabaseException.class);

        upkeep.start(new StartupEvent());
        assertThatThrownBy(() -> run(
                        "UPDATE file_change SET before = to_jsonb('\\x' || repeat('ab', 34)) WHERE record_id = ?",
                        member))
                .rootCause()
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> run("DELETE FROM file_change WHERE record_id = ?", member))
                .rootCause()
                .hasMessageContaining("append-only");
    }

    @Test
    void nothingPlainComesInAnyMore() {
        var cadre = County.aCadre(County.aDepartment());

        assertThatThrownBy(() -> run(
                        "INSERT INTO family_member (id, cadre_id, plain) VALUES (?, ?::uuid, ?::jsonb)",
                        TimeOrderedId.next(),
                        cadre.id(),
                        MEMBER))
                .isInstanceOf(DatabaseException.class);
    }
}
