package cn.hengjian.personnel.measure;

import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.personnel.talk.Talks.Cast;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.TestIssuer;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What the cases of every kind of measure share under test: requests, and rows put into the database. */
public final class MeasureCases {

    public static final Map<String, String> TEXT = Map.of("text", "经集体研究，意见一致");
    public static final Map<String, String> REASON = Map.of("reason", "查无实据");
    public static final Map<String, Object> SIGNED = signed(ORDINARY_DAY);
    public static final Map<String, Object> CLEAR =
            Map.of("openCase", false, "consents", true, "document", "县纪函〔2026〕3号");

    /** Who had no part in a case that was put here. */
    public static final Api COMMITTEE = Api.of("county-committee");

    public static final Api DISCIPLINE = Api.of("discipline");

    private static final AtomicInteger NEXT = new AtomicInteger();

    private MeasureCases() {}

    /** A number that no other case has. */
    public static int next() {
        return NEXT.incrementAndGet();
    }

    /** Another of the committee, who had no part either. */
    public static Api another() {
        return new Api(TestIssuer.token("committee.zheng", "county-committee"));
    }

    public static Response common(Api by, String id, String step, Object body) {
        return by.post("/measures/" + id + "/" + step, body);
    }

    public static String state(String id) {
        return Stored.text("SELECT state AS value FROM measure WHERE id = ?::uuid", id);
    }

    /** What is served on a day, and signed for. */
    public static Map<String, Object> signed(LocalDate day) {
        return Map.of("servedOn", day.toString(), "receipt", "SIGNED");
    }

    /** The answer names the missing guard. */
    public static void missing(String guard, Response answer) {
        answer.then()
                .statusCode(409)
                .body("type", equalTo("/problems/guard-missing"))
                .body("errors[0].code", equalTo(guard));
    }

    /** The answer asks for another person (G2). */
    public static void anotherPerson(Response answer) {
        refused("another-person-required", answer);
    }

    public static void refused(String slug, Response answer) {
        answer.then().statusCode(409).body("type", equalTo("/problems/" + slug));
    }

    /** The answer says what is wrong, and at which field. */
    public static void invalid(String pointer, String code, Response answer) {
        answer.then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    /** A case that was put here stands as it was put, and nothing was logged. */
    public static void unchanged(String id, Enum<?> state) {
        assertThat(Stored.count("measure WHERE id = ?::uuid AND state = ? AND steps = 0 AND version = 0", id, state))
                .isEqualTo(1);
        assertThat(Stored.count("transition WHERE subject_id = ?::uuid", id)).isZero();
    }

    /** A decision with reasons that nobody else has. */
    public static Map<String, Object> decision(int due, int present, int agreed) {
        return new HashMap<>(Map.of(
                "grounds",
                "分管工作长期落后，整改无效，事实见核实报告第" + next() + "号",
                "document",
                "衡委干〔2026〕20号",
                "due",
                due,
                "present",
                present,
                "agreed",
                agreed));
    }

    public static Map<String, Object> verifiers(Cast cast) {
        return Map.of(
                "verifiers", List.of(cast.leader().number(), cast.recorder().number()));
    }

    public static void paper(UUID id, String kind) {
        Stored.database()
                .update(Sql.of(
                        "INSERT INTO measure_paper (measure_id, round, ordinal, kind, text, written_by, written_on)"
                                + " SELECT id, round, (SELECT count(*) + 1 FROM measure_paper WHERE measure_id = m.id), ?,"
                                + " '如前所述', 'somebody', ? FROM measure m WHERE id = ?",
                        kind,
                        ORDINARY_DAY,
                        id));
    }

    public static void clearance(UUID id, boolean openCase, boolean consents) {
        Stored.database()
                .update(Sql.of(
                        "INSERT INTO measure_clearance (measure_id, round, ordinal, open_case, consents, document, given_by,"
                                + " given_on) SELECT id, round, 1, ?, ?, '县纪函〔2026〕1号', 'discipline.he', ? FROM measure"
                                + " WHERE id = ?",
                        openCase,
                        consents,
                        ORDINARY_DAY,
                        id));
    }

    public static void served(UUID id) {
        Stored.database()
                .update(Sql.of(
                        "INSERT INTO measure_service (measure_id, paper, ordinal, served_on, receipt, served_by)"
                                + " SELECT ?, 'DECISION', count(*) + 1, ?, 'SIGNED', 'org.li' FROM measure_service"
                                + " WHERE measure_id = ? AND paper = 'DECISION'",
                        id,
                        ORDINARY_DAY,
                        id));
    }

    public static void decided(UUID id, String outcome) {
        decided(id, outcome, 1);
    }

    public static void decided(UUID id, String outcome, int round) {
        Stored.database()
                .update(Sql.of(
                        "INSERT INTO measure_decision (measure_id, round, ordinal, outcome, grounds, document, due, present,"
                                + " agreed, decided_by, decided_on)"
                                + " VALUES (?, ?, ?, ?, ?, '衡委干〔2026〕19号', 9, 9, 9, 'committee.zhou', ?)",
                        id,
                        round,
                        round,
                        outcome,
                        "事实清楚" + next(),
                        ORDINARY_DAY));
    }
}
