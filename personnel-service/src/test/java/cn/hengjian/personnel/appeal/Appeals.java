package cn.hengjian.personnel.appeal;

import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;

import cn.hengjian.personnel.appeal.rules.AppealState;
import cn.hengjian.personnel.talk.Talks;
import cn.hengjian.personnel.talk.Talks.Cast;
import cn.hengjian.personnel.talk.rules.TalkState;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.sql.TimeOrderedId;
import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Appeals as they stand somewhere in their course, put into the database; on {@code ORDINARY_DAY}. */
final class Appeals {

    static final Map<String, String> REASON = Map.of("reason", "材料齐全");
    static final Map<String, String> TEXT = Map.of("text", "谈话所列事实与实际不符");

    /** Who had no part in anything that was put here. */
    static final Api OFFICE = Api.of("organisation");

    static final Api COMMITTEE = Api.of("county-committee");

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Appeals() {}

    static Map<String, Object> filing(String talk, String route) {
        return Map.of("talkId", talk, "route", route, "grounds", "票数统计有误");
    }

    static Map<String, Object> decision(String outcome) {
        var decision = new HashMap<String, Object>(
                Map.of("outcome", outcome, "grounds", "经审查，结论如下", "document", "衡申决〔2026〕1号"));
        if (outcome.equals("AMEND")) {
            decision.put("noPromotionUntil", "2026-06-02");
        }
        return decision;
    }

    static Map<String, Object> panel(List<County.Cadre> members) {
        return Map.of(
                "members",
                IntStream.range(0, members.size())
                        .mapToObj(i -> Map.of("cadre", members.get(i).number(), "chair", i == 0))
                        .toList());
    }

    static List<County.Cadre> members(int count) {
        var unit = County.aDepartment();
        return IntStream.range(0, count).mapToObj(_ -> County.aCadre(unit)).toList();
    }

    static Response step(Api by, String id, String step, Object body) {
        return by.post("/appeals/" + id + "/" + step, body);
    }

    static Response step(Api by, String id, String step) {
        return by.request().post(Api.ROOT + "/appeals/" + id + "/" + step);
    }

    /** The scan that the clock starts in a running service. */
    static void scan() {
        Arc.container().instance(LapseScan.class).get().run();
    }

    /** Against a new talk with the cadre. */
    static String in(AppealState state, Cast cast) {
        return in(state, Talks.aCase(cast).in(TalkState.RECTIFYING), ORDINARY_DAY.plusDays(15));
    }

    /** With the day until which the cadre may take the next step. */
    static String in(AppealState state, String talk, LocalDate stepDue) {
        var id = TimeOrderedId.next();
        var waits = List.of(AppealState.REVIEW_DECIDED, AppealState.CORRECT_FILE, AppealState.DECIDED)
                .contains(state);
        Stored.database()
                .update(Sql.of(
                        "INSERT INTO appeal (id, number, against_id, against_kind, cadre_id, route, state, filed_on, policy_pack,"
                                + " policy_version, step_due, closed_on, steps, version)"
                                + " SELECT ?, ?, t.id, 'TALK', t.cadre_id, 'REVIEW', ?, ?, 'CN-CURRENT', 2, ?::date, ?::date, 0, 0"
                                + " FROM talk t WHERE t.id = ?::uuid",
                        id,
                        "APPEAL-2026-9%05d".formatted(NEXT.incrementAndGet()),
                        state,
                        ORDINARY_DAY,
                        waits ? stepDue : null,
                        AppealStates.isClosed(state) ? ORDINARY_DAY : null,
                        talk));
        if (List.of(AppealState.ACCEPTED, AppealState.PANEL, AppealState.HEARD).contains(state)) {
            clock(id);
        }
        return id.toString();
    }

    /** Sixty days from the ordinary day, which end on a holiday. */
    private static void clock(UUID id) {
        Stored.database()
                .update(Sql.of(
                        "INSERT INTO deadline (subject_id, ordinal, purpose, start_day, period, due, warning, explanation, set_by,"
                                + " set_at) VALUES (?, 1, 'DECIDE_APPEAL', ?, 'P60D', '2026-05-06', '2026-04-27', '[]',"
                                + " 'org.wang', now())",
                        id,
                        ORDINARY_DAY));
    }

    static void decided(String appeal, String stage, String outcome, String by) {
        Stored.database()
                .update(Sql.of(
                        "INSERT INTO appeal_decision (appeal_id, ordinal, stage, outcome, grounds, document, decided_by,"
                                + " decided_on) VALUES (?::uuid, 1, ?, ?, '如前', '衡复决〔2026〕1号', ?, ?)",
                        appeal,
                        stage,
                        outcome,
                        by,
                        ORDINARY_DAY));
    }
}
