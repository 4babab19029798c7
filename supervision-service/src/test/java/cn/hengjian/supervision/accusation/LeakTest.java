package cn.hengjian.supervision.accusation;

import static cn.hengjian.supervision.accusation.Sealed.ids;
import static cn.hengjian.supervision.accusation.Sealed.newOne;
import static cn.hengjian.supervision.intake.Stranger.anAccusation;
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
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.intake.Stranger;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
 * the administration tries everything there is, and learns nothing; and the database says nothing outside its store.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LeakTest {

    private static String unit;
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
        database()
                .update(Sql.of(
                        "INSERT INTO cadre (id, number, name, unit_id, unit_code, version)"
                                + " SELECT ?, ?, '书记', u.id, u.code, 1 FROM unit u WHERE u.code = ?",
                        UUID.randomUUID(),
                        "LEADER-" + unit,
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
            for (var role : List.of("unit-leader", "unit-hr", "petition-office", "discipline")) {
                people.put(role + "-" + i, TestIssuer.unitToken(role + "." + code, code, role));
            }
        }
        people.put("accused", TestIssuer.cadreToken("leader", "LEADER-" + unit));
        people.put(
                "accused-of-discipline",
                TestIssuer.claims("leader")
                        .claim("realm_access", Map.of("roles", List.of("discipline", "cadre")))
                        .claim("cadre", "LEADER-" + unit)
                        .jws()
                        .sign(TestIssuer.privateKey()));
        for (var role : List.of(
                "county-committee",
                "organisation",
                "hr-bureau",
                "petition-office",
                "supervision-office",
                "assessment-committee",
                "inspector",
                "system-admin",
                "security-admin",
                "audit-admin")) {
            people.put(role, TestIssuer.token("county." + role, role));
        }
        return people;
    }

    private static Map<String, Object> theAccusation() {
        var matter = anAccusation("举报书记 " + UUID.randomUUID());
        matter.put("senderName", "李四光");
        matter.put("senderContact", "13987654321");
        matter.put("unitCode", unit);
        matter.put("cadreNumbers", List.of("LEADER-" + unit));
        return matter;
    }

    /** What the database says outside the sealed store, table by table, and how far every sequence has counted. */
    private static Map<String, String> everythingStored() {
        var stored = new TreeMap<String, String>();
        var tables = database()
                .list(
                        Sql.of("SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables"
                                + " WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'sealed')"),
                        row -> row.text("name"));
        for (var table : tables) {
            stored.put(
                    table,
                    database()
                            .require(
                                    Sql.of("SELECT coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '') AS rows"
                                            + " FROM " + table + " t"),
                                    row -> row.text("rows")));
        }
        database()
                .each(
                        Sql.of("SELECT schemaname || '.' || sequencename AS name, last_value::text AS reached"
                                + " FROM pg_sequences WHERE schemaname <> 'sealed'"),
                        row -> stored.put(row.text("name"), String.valueOf(row.textOrNull("reached"))));
        return stored;
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
        return List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString(), "7ZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ");
    }

    /** Tries everything on an accusation and, if it was one, on the submission that it was found in. */
    private static Map<String, String> answersAbout(String accusation, String submission) {
        return tried.answers(List.of(accusation, submission, nothing().get(2)));
    }

    @Test
    void tellsNobodyOfAnAccusationThatCameOverTheWeb() {
        var storedBefore = everythingStored();
        var accusationsBefore = ids();

        var code = Stranger.sent(theAccusation());

        var id = newOne(accusationsBefore);
        var stored = everythingStored();
        assertThat(differences(storedBefore, stored)).isEmpty();
        assertThat(stored.values()).noneMatch(text -> text.contains(id) || text.contains(code));
        var answers = answersAbout(id, nothing().get(1));
        assertThat(answers).hasSizeGreaterThan(tried.operations());
        assertThat(differences(answersBefore, answers)).isEmpty();
    }

    @Test
    void tellsNobodyOfAnAccusationThatTheOfficeFound() {
        var storedBefore = everythingStored();
        var accusationsBefore = ids();

        var submission = registered(aLetter("来信举报书记 " + UUID.randomUUID()));
        get(wu(), "/submissions/" + submission).then().statusCode(200);
        post(wu(), "/submissions/" + submission + "/messages", Map.of("text", "请补充"))
                .then()
                .statusCode(200);
        post(
                        wu(),
                        "/submissions/" + submission + "/classification",
                        Map.of("kind", "ACCUSATION", "unitCode", unit, "cadreNumbers", List.of("LEADER-" + unit)))
                .then()
                .statusCode(200);

        var id = newOne(accusationsBefore);
        assertThat(differences(storedBefore, everythingStored())).isEmpty();
        assertThat(differences(answersBefore, answersAbout(id, submission))).isEmpty();
    }

    @Test
    void tellsNobodyWhatDisciplineDoesWithIt() {
        var before = ids();
        var code = Stranger.sent(theAccusation());
        var id = newOne(before);
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
        assertThat(differences(answersBefore, answersAbout(id, nothing().get(1))))
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
        assertThat(differences(answersBefore, answersAbout(left, nothing().get(1))))
                .contains(
                        "petition-office get /api/supervision/v1/submissions #0?",
                        "supervision-office get /api/supervision/v1/submissions #0?",
                        "petition-office get /api/supervision/v1/submissions/{id} #0?")
                .allMatch(who -> who.contains("-office ") && who.contains("/submissions"));
        database().update(Sql.of("DELETE FROM intake.submission WHERE id = ?::uuid", left));
    }
}
