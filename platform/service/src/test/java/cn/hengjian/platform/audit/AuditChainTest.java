package cn.hengjian.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hengjian.platform.sample.Call;
import cn.hengjian.platform.sample.Notes;
import cn.hengjian.platform.sample.Superuser;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.DatabaseException;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.Logs;
import cn.hengjian.platform.testing.RealParts;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AuditChainTest {

    @Inject
    Database database;

    @Inject
    AuditChain chain;

    /** Three seals, the first with two entries. */
    @BeforeEach
    void sealThreeTimes() {
        tamper("TRUNCATE audit_entry, audit_seal");
        Notes.written();
        Notes.written();
        chain.seal();
        Notes.written();
        chain.seal();
        Notes.written();
        chain.seal();
    }

    @AfterEach
    void beginAnew() {
        tamper("TRUNCATE audit_entry, audit_seal");
    }

    private static JsonNode verify() {
        return Call.by("audit-admin").post("/audit/verification").is(200);
    }

    /** What somebody with power over the database can do. */
    private static void tamper(String statement) {
        Superuser.run("SET session_replication_role = replica", statement);
    }

    private static void assertBroken(long seal) {
        var verification = verify();
        assertThat(verification.path("intact").asBoolean()).isFalse();
        assertThat(verification.path("brokenSeal").asLong()).isEqualTo(seal);
    }

    @Test
    void findsAnUntouchedChainIntact() {
        Notes.written();

        var verification = verify();

        assertThat(verification.path("intact").asBoolean()).isTrue();
        assertThat(verification.path("brokenSeal").isNull()).isTrue();
        assertThat(verification.path("seals").asInt()).isEqualTo(3);
        assertThat(verification.path("sealedEntries").asInt()).isEqualTo(4);
        assertThat(verification.path("unsealedEntries").asInt()).isEqualTo(1);
    }

    @Test
    void sealsNothingTwice() {
        chain.seal();

        assertThat(verify().path("seals").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET actor = 'somebody'",
                "UPDATE audit_entry SET seal = 9 WHERE seal = 1",
                "UPDATE audit_entry SET seal = NULL",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry",
                "UPDATE audit_seal SET hash = ''",
                "DELETE FROM audit_seal",
                "TRUNCATE audit_seal",
                "UPDATE transition SET actor = 'somebody'",
                "DELETE FROM transition",
                "UPDATE policy_parameter SET value = '0'",
                "DELETE FROM policy_version"
            })
    void isAppendOnlyForTheService(String change) {
        assertThatThrownBy(() -> database.update(Sql.of(change)))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("SQL state 23001");
    }

    @Test
    void lettingASealInIsAllThatAnUnsealedEntryAllows() {
        Notes.written();

        assertThatThrownBy(() -> database.update(
                        Sql.of("UPDATE audit_entry SET seal = 4, actor = 'somebody' WHERE seal IS NULL")))
                .hasMessage("SQL state 23001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET actor = 'somebody' WHERE id = (SELECT id FROM audit_entry WHERE seal = 1 LIMIT 1)",
                "UPDATE audit_entry SET detail = '{}' WHERE seal = 1",
                "UPDATE audit_entry SET at = at + interval '1 microsecond' WHERE seal = 1",
                "DELETE FROM audit_entry WHERE id = (SELECT id FROM audit_entry WHERE seal = 1 LIMIT 1)",
                "DELETE FROM audit_entry WHERE seal = 1",
                "INSERT INTO audit_entry (actor, action, object_type, object_id, seal) VALUES ('a', 'b', 'c', 'd', 1)",
                "UPDATE audit_seal SET hash = sha256(hash) WHERE number = 1",
                "UPDATE audit_seal SET entries = 1 WHERE number = 1",
                "DELETE FROM audit_seal WHERE number = 1"
            })
    void namesTheFirstSealThatWasTamperedWith(String change) {
        tamper(change);

        assertBroken(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM audit_seal WHERE number = 2",
                "UPDATE audit_entry SET seal = 3 WHERE seal = 2",
                "UPDATE audit_seal SET previous_hash = hash WHERE number = 2"
            })
    void namesASealInTheMiddle(String change) {
        tamper(change);

        assertBroken(2);
    }

    @Test
    void noticesThatTheLastSealWasTakenOff() {
        tamper("DELETE FROM audit_seal WHERE number = 3");

        assertBroken(3);
    }

    @Test
    void noticesAnEntryUnderASealThatIsStillToCome() {
        tamper("INSERT INTO audit_entry (actor, action, object_type, object_id, seal) VALUES ('a', 'b', 'c', 'd', 4)");

        assertBroken(4);
    }

    @Test
    void leavesEverySealInTheLogToo() {
        Notes.written();
        try (var logs = Logs.capture()) {
            chain.seal();

            var seal = Call.by("audit-admin")
                    .get("/audit/seals?limit=1")
                    .is(200)
                    .path("items")
                    .get(0);
            assertThat(seal.path("number").asInt()).isEqualTo(4);
            assertThat(logs.lines())
                    .anyMatch(line -> line.contains("audit sealed: seal=4 entries=1 hash="
                            + seal.path("hash").asText()));
        }
    }

    @Test
    void listsEntriesAndSealsNewestFirst() {
        var entries = Call.by("audit-admin").get("/audit/entries?limit=3").is(200);
        var seals = Call.by("audit-admin").get("/audit/seals").is(200);

        assertThat(entries.path("items")).hasSize(3);
        assertThat(entries.path("next").asText()).isNotEmpty();
        assertThat(StreamSupport.stream(seals.path("items").spliterator(), false)
                        .map(seal -> seal.path("number").asInt() + "/"
                                + seal.path("entries").asInt()))
                .containsExactly("3/1", "2/1", "1/2");
        var newest = entries.path("items").get(0);
        assertThat(newest.path("actor").asText()).isEqualTo("test.organisation");
        assertThat(newest.path("action").asText()).isEqualTo("note-written");
        assertThat(newest.path("detail").path("kind").asText()).isEqualTo("REMARK");
        assertThat(newest.path("seal").asInt()).isEqualTo(3);
    }

    @Test
    void filtersEntriesByActorAndObject() {
        var id = Notes.written().path("id").asText();

        var found = Call.by("audit-admin")
                .get("/audit/entries?actor=test.organisation&objectId=" + id)
                .is(200);

        assertThat(found.path("items")).hasSize(1);
        assertThat(Call.by("audit-admin")
                        .get("/audit/entries?actor=nobody")
                        .is(200)
                        .path("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisation", "system-admin", "security-admin"})
    void isClosedToOtherRoles(String role) {
        Call.by(role).get("/audit/entries").isProblem(403, "forbidden");
        Call.by(role).get("/audit/seals").isProblem(403, "forbidden");
        Call.by(role).post("/audit/verification").isProblem(403, "forbidden");
    }
}
