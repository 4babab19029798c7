package cn.hengjian.supervision.accusation;

import static cn.hengjian.supervision.accusation.Sealed.ids;
import static cn.hengjian.supervision.accusation.Sealed.newOne;
import static cn.hengjian.supervision.intake.Stranger.anAccusation;
import static cn.hengjian.supervision.intake.Stranger.attached;
import static cn.hengjian.supervision.intake.Stranger.uploaded;
import static cn.hengjian.supervision.submission.Mail.aLetter;
import static cn.hengjian.supervision.submission.Mail.opinion;
import static cn.hengjian.supervision.submission.Mail.received;
import static cn.hengjian.supervision.submission.Mail.registered;
import static cn.hengjian.supervision.submission.Mail.wu;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.aUnitUnder;
import static cn.hengjian.supervision.testing.County.database;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.submitted;
import static cn.hengjian.supervision.testing.County.today;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.Logs;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.intake.Stranger;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An accusation against the leader of a unit. Everybody of that unit, of those above and below it, of the offices and of
 * the administration tries everything there is, and learns nothing; and neither the database says anything outside the
 * sealed store, nor the log.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LeakTest {

    private static final List<String> ROLES = List.of(
            "county-committee",
            "organisation",
            "hr-bureau",
            "supervision-office",
            "petition-office",
            "assessment-committee",
            "inspector",
            "system-admin",
            "security-admin",
            "audit-admin");

    private static final String FILE = "书记的照片.png";

    private static String unit;
    private static String leader;
    private static Interface tried;

    /** What everybody is answered in this county; as nothing is to change it, it is asked once. */
    private static Map<String, String> answersBefore;

    @BeforeEach
    void startsInACountyWithCasesOfEveryKind() {
        today(MovableClock.ORDINARY_DAY);
        if (answersBefore != null) {
            return;
        }
        var county = aUnit();
        var department = aUnitUnder(county);
        unit = aUnitUnder(county + "." + department);
        var below = aUnitUnder(county + "." + department + "." + unit);
        leader = "LEADER-" + unit;
        database()
                .update(Sql.of(
                        "INSERT INTO cadre (id, number, name, unit_id, unit_code, version)"
                                + " SELECT ?, ?, '书记', u.id, u.code, 1 FROM unit u WHERE u.code = ?",
                        UUID.randomUUID(),
                        leader,
                        unit));
        submitted(unit, "MINOR");
        post(wu(), "/opinions/" + opinion(unit) + "/transfer").then().statusCode(200);
        received(aLetter("等待登记 " + UUID.randomUUID()));
        tried = new Interface(people(List.of(county, department, unit, below)), unit);
        answersBefore = tried.answers(nothing());
    }

    private static Map<String, String> people(List<String> line) {
        var people = new LinkedHashMap<String, String>();
        for (int i = 0; i < line.size(); i++) {
            var code = line.get(i);
            for (var role : List.of("unit-leader", "unit-hr", "discipline")) {
                people.put(role + "-" + i, TestIssuer.unitToken(Asker.PREFIX + role + "." + code, code, role));
            }
        }
        for (var role : ROLES) {
            people.put(role + "-of-the-unit", TestIssuer.unitToken(Asker.PREFIX + role + "." + unit, unit, role));
            people.put(role, TestIssuer.token(Asker.PREFIX + role, role));
        }
        people.put("accused", TestIssuer.cadreToken(Asker.PREFIX + "leader", leader));
        people.put(
                "accused-of-discipline",
                TestIssuer.claims(Asker.PREFIX + "leader")
                        .claim("realm_access", Map.of("roles", List.of("discipline", "cadre")))
                        .claim("cadre", leader)
                        .jws()
                        .sign(TestIssuer.privateKey()));
        return people;
    }

    private static Map<String, Object> theAccusation() {
        var matter = anAccusation("举报书记 " + UUID.randomUUID());
        matter.put("senderName", "李四光");
        matter.put("senderContact", "13987654321");
        matter.put("unitCode", unit);
        matter.put("cadreNumbers", List.of(leader));
        return withFile(matter);
    }

    private static Map<String, Object> withFile(Map<String, Object> letter) {
        letter.put("attachments", List.of(attached(uploaded(), FILE)));
        return letter;
    }

    private static List<String> tables() {
        return database()
                .list(
                        Sql.of("SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables"
                                + " WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'sealed')"),
                        row -> row.text("name"));
    }

    /** What the database says outside the sealed store, table by table, and how far every sequence has counted. */
    private static Map<String, String> everythingStored() {
        var stored = new TreeMap<String, String>();
        for (var table : tables()) {
            stored.put(
                    table,
                    database()
                            .require(
                                    Sql.of("SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY"
                                            + " md5(t::text))), '') AS rows FROM " + table + " t"),
                                    row -> row.text("rows")));
        }
        database()
                .each(
                        Sql.of("SELECT schemaname || '.' || sequencename AS name, last_value::text AS reached"
                                + " FROM pg_sequences WHERE schemaname <> 'sealed'"),
                        row -> stored.put(row.text("name"), String.valueOf(row.textOrNull("reached"))));
        return stored;
    }

    /** The tables outside the sealed store, the outbox among them, in whose rows a text stands. */
    private static List<String> tablesWith(String text) {
        return tables().stream()
                .filter(table -> database()
                        .require(
                                Sql.of(
                                        "SELECT EXISTS (SELECT FROM " + table
                                                + " t WHERE strpos(t::text, ?) > 0) AS found",
                                        text),
                                row -> row.flag("found")))
                .toList();
    }

    private static Set<String> differences(Map<String, String> before, Map<String, String> after) {
        var different = new TreeSet<String>();
        before.forEach((key, value) -> {
            if (!value.equals(after.get(key))) {
                different.add(key);
            }
        });
        after.keySet().stream().filter(key -> !before.containsKey(key)).forEach(different::add);
        return different;
    }

    private static List<String> nothing() {
        return List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString());
    }

    /** What nobody may find, in clear, anywhere. */
    private static void findsNothing(Logs logs, String... traces) {
        for (var trace : traces) {
            assertThat(tablesWith(trace)).as(trace).isEmpty();
            assertThat(logs.lines()).noneMatch(line -> line.contains(trace));
        }
        assertThat(logs.lines()).noneMatch(line -> line.contains(leader));
    }

    @Test
    void tellsNobodyOfAnAccusationThatCameOverTheWeb() {
        try (var logs = Logs.capture()) {
            var storedBefore = everythingStored();
            var accusationsBefore = ids();

            var code = Stranger.sent(theAccusation());

            var id = newOne(accusationsBefore);
            assertThat(differences(storedBefore, everythingStored())).isEmpty();
            var answers = tried.answers(List.of(id, nothing().get(1)));
            assertThat(answers).hasSizeGreaterThan(tried.reads() * ROLES.size());
            assertThat(differences(answersBefore, answers)).isEmpty();
            findsNothing(logs, id, code, "李四光", "13987654321", "举报书记", FILE);
        }
    }

    @Test
    void tellsNobodyOfAnAccusationThatTheOfficeFound() {
        try (var logs = Logs.capture()) {
            var storedBefore = everythingStored();
            var accusationsBefore = ids();

            var submission = registered(withFile(aLetter("来信举报书记 " + UUID.randomUUID())));
            get(wu(), "/submissions/" + submission).then().statusCode(200);
            post(wu(), "/submissions/" + submission + "/messages", Map.of("text", "请补充"))
                    .then()
                    .statusCode(200);
            post(
                            wu(),
                            "/submissions/" + submission + "/classification",
                            Map.of("kind", "ACCUSATION", "unitCode", unit, "cadreNumbers", List.of(leader)))
                    .then()
                    .statusCode(200);

            var id = newOne(accusationsBefore);
            assertThat(differences(storedBefore, everythingStored())).isEmpty();
            assertThat(differences(answersBefore, tried.answers(List.of(id, submission))))
                    .isEmpty();
            findsNothing(logs, id, submission, "来信举报书记", FILE);
        }
    }

    @Test
    void tellsNobodyWhatDisciplineDoesWithIt() {
        try (var logs = Logs.capture()) {
            var accusationsBefore = ids();
            var code = Stranger.sent(theAccusation());
            var id = newOne(accusationsBefore);
            var storedBefore = everythingStored();

            Sealed.after(id, "acceptance", "handling");
            post(Sealed.he(), "/accusations/" + id + "/identity-reading", Map.of("reason", "核实"))
                    .then()
                    .statusCode(200);
            Stranger.post("/follow-up/messages", Map.of("receiptCode", code, "text", "补充"))
                    .then()
                    .statusCode(200);
            Sealed.after(id, "conclusion", "reply");

            assertThat(differences(storedBefore, everythingStored())).isEmpty();
            assertThat(differences(
                            answersBefore, tried.answers(List.of(id, nothing().get(1)))))
                    .isEmpty();
            findsNothing(logs, id, code, "李四光", "13987654321");
        }
    }

    @Test
    void tellsPersonnelAloneWhatDisciplineWantsItToKnow() {
        var accusationsBefore = ids();
        Stranger.sent(theAccusation());
        var id = newOne(accusationsBefore);
        Sealed.after(id, "acceptance", "handling");
        var storedBefore = everythingStored();

        post(
                        Sealed.he(),
                        "/accusations/" + id + "/conclusion",
                        Map.of("outcome", "FOUNDED", "grounds", "属实", "informPersonnel", true))
                .then()
                .statusCode(200);

        assertThat(differences(storedBefore, everythingStored()))
                .isNotEmpty()
                .allMatch(changed -> changed.startsWith("public.outbox"));
        assertThat(differences(
                        answersBefore, tried.answers(List.of(id, nothing().get(1)))))
                .isEmpty();
    }

    /** Each of these would betray an accusation. That they are found says that others would be. */
    @Test
    void findsLeaksThatArePlanted() {
        var storedBefore = everythingStored();

        database().list(Sql.of("SELECT next_case_number('OPIN', 2026) AS number"), row -> row.text("number"));
        assertThat(differences(storedBefore, everythingStored())).containsExactly("public.case_series");
        database().update(Sql.of("UPDATE case_series SET taken = taken - 1 WHERE series = 'OPIN' AND year = 2026"));

        var left = received(aLetter("未清除 " + UUID.randomUUID()));
        assertThat(differences(storedBefore, everythingStored()))
                .containsExactlyInAnyOrder("intake.submission", "intake.submission_deed");
        var offices = List.of("petition-office", "supervision-office", "county-committee");
        var before = new ArrayList<>(answersBefore.keySet());
        before.removeIf(key -> offices.stream().noneMatch(office -> key.startsWith(office + " ")));
        var answers = tried.answers(List.of(left, nothing().get(1)), offices::contains);
        assertThat(differences(answersBefore, answers).stream().filter(before::contains))
                .contains(
                        "petition-office GET /api/supervision/v1/submissions ",
                        "supervision-office GET /api/supervision/v1/submissions ",
                        "petition-office GET /api/supervision/v1/submissions/{id} #0")
                .allMatch(who -> who.contains("-office ") && who.contains("/submissions"));
        database().update(Sql.of("DELETE FROM intake.submission WHERE id = ?::uuid", left));
    }
}
