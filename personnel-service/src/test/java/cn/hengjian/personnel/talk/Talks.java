package cn.hengjian.personnel.talk;

import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.talk.rules.TalkState;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.sql.TimeOrderedId;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Talks as they stand somewhere in their course, put into the database; on {@code ORDINARY_DAY}, unless said. */
public final class Talks {

    public static final Map<String, String> REASON = Map.of("reason", "经核查属实");
    public static final Map<String, String> TEXT = Map.of("text", "逐条整改，按月自查");

    /** Who had no part in a case that was put here. */
    static final Api COMMITTEE = Api.of("county-committee");

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Talks() {}

    /** Those whom a talk takes: the cadre, a leader, a recorder and a witness of another unit. */
    public record Cast(County.Cadre cadre, County.Cadre leader, County.Cadre recorder, County.Cadre witness) {

        public Api self() {
            return Api.ofCadre(cadre.number());
        }

        /** A cadre of the organisation department who has nothing to do with the case. */
        public Api bystander() {
            return Api.ofCadreInOffice(witness.number(), "organisation");
        }

        Map<String, Object> talk() {
            return new HashMap<>(Map.of(
                    "heldOn",
                    ORDINARY_DAY.toString(),
                    "place",
                    "县委组织部谈话室",
                    "leader",
                    leader.number(),
                    "recorder",
                    recorder.number(),
                    "reason",
                    "民主测评反映履职不力\n重点工作三次未按期完成",
                    "explanation",
                    "承认安排不周，说明人手不足",
                    "requirements",
                    "三个月内补齐欠账"));
        }
    }

    public static Cast aCast() {
        var unit = County.aDepartment();
        var other = County.aDepartment();
        return new Cast(
                County.aCadre(unit),
                County.aCadre(other, "李为民"),
                County.aCadre(other, "赵明"),
                County.aCadre(other, "钱清"));
    }

    /** Makes two cadres kin by the file of the first. */
    public static void kin(County.Cadre cadre, County.Cadre relative) {
        var member =
                Map.of("relation", "兄弟", "name", "亲属" + NEXT.incrementAndGet(), "relativeNumber", relative.number());
        var response = Api.ORGANISATION.post("/cadres/" + cadre.id() + "/entries/FAMILY", member);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
    }

    public static void level(County.Cadre cadre, String level) {
        Stored.database().update(Sql.of("UPDATE cadre SET level = ? WHERE id = ?::uuid", level, cadre.id()));
    }

    /** A clue that was taken up, naming the cadre. */
    static String aClue(County.Cadre cadre, String state) {
        var id = TimeOrderedId.next();
        var finding = UUID.randomUUID();
        Stored.database().update(Sql.of("INSERT INTO finding_told (finding_id) VALUES (?)", finding));
        Stored.database()
                .update(Sql.of(
                        "INSERT INTO clue (id, number, kind, state, source_id, source_number, finding_id, unit_id, wind_code,"
                                + " severity, happened_at, opened_at, decided_by, decided_on, reason, version)"
                                + " SELECT ?, ?, 'FINDING_CONFIRMED', ?, ?, 'F-2026-000001', ?, c.unit_id, 'W1.2', 'GENERAL',"
                                + " now(), now(), 'org.wang', current_date, '查实', 0 FROM cadre c WHERE c.id = ?::uuid",
                        id,
                        "CLUE-2026-9%05d".formatted(NEXT.incrementAndGet()),
                        state,
                        finding,
                        finding,
                        cadre.id()));
        Stored.database()
                .update(Sql.of("INSERT INTO clue_cadre (clue_id, cadre_id) VALUES (?, ?::uuid)", id, cadre.id()));
        return id.toString();
    }

    /** What opens a case on the advice of the discipline body. */
    static Map<String, Object> advice(County.Cadre cadre) {
        return new HashMap<>(Map.of(
                "cadreId",
                cadre.id(),
                "source",
                "DISCIPLINE_ADVICE",
                "grounds",
                "工作失察，建议诫勉谈话",
                "document",
                "县纪建〔2026〕" + NEXT.incrementAndGet() + "号"));
    }

    /** A case that the discipline body opened. */
    static String opened(Cast cast) {
        return Api.of("discipline")
                .post("/talks", advice(cast.cadre()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Case aCase(Cast cast) {
        return new Case(cast);
    }

    public static Response step(Api by, String id, String step, Object body) {
        return by.post("/talks/" + id + "/" + step, body);
    }

    public static Response step(Api by, String id, String step) {
        return by.request().post(Api.ROOT + "/talks/" + id + "/" + step);
    }

    /** A case about to be put into a state. */
    public static final class Case {

        private final Cast cast;
        private boolean planned;
        private boolean objected;
        private boolean extended;
        private String clue;
        private LocalDate rectifyDue = ORDINARY_DAY.plusMonths(6);
        private LocalDate objectionDue = ORDINARY_DAY.plusDays(30);

        private Case(Cast cast) {
            this.cast = cast;
        }

        public Case planned() {
            planned = true;
            return this;
        }

        Case objected() {
            objected = true;
            return this;
        }

        Case extended() {
            extended = true;
            return this;
        }

        Case onClue(String id) {
            clue = id;
            return this;
        }

        Case rectifiedBy(LocalDate due) {
            rectifyDue = due;
            return this;
        }

        Case objectedBy(LocalDate due) {
            objectionDue = due;
            return this;
        }

        public String in(TalkState state) {
            var id = TimeOrderedId.next();
            boolean approved = List.of("TRIGGERED", "SCREENING", "NO_ACTION", "REMINDER").stream()
                    .noneMatch(state.name()::equals);
            boolean held = approved && state != TalkState.APPROVED;
            Stored.database()
                    .update(Sql.of(
                            "INSERT INTO talk (id, number, cadre_id, state, opened_at, screening_due, version, source, opened_by,"
                                    + " grounds, clue_id, source_document, policy_pack, policy_version, screened_by,"
                                    + " no_action_reason, reminder, approved_by, approved_on, approval_grounds, held_on,"
                                    + " rectify_due, objection_due, extended_on, closed_on)"
                                    + " VALUES (?, ?, ?::uuid, ?, ?::timestamptz, ?, 0, ?, 'discipline.he', '建议书所列事实', ?::uuid,"
                                    + " ?, 'CN-CURRENT', 2, 'org.wang', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            id,
                            "TALK-2026-9%05d".formatted(NEXT.incrementAndGet()),
                            cast.cadre.id(),
                            state,
                            ORDINARY_DAY + "T10:00:00+08:00",
                            LocalDate.of(2026, 3, 16),
                            clue == null ? TalkSource.DISCIPLINE_ADVICE : TalkSource.FINDING,
                            clue,
                            clue == null ? "县纪建〔2026〕" + NEXT.incrementAndGet() + "号" : null,
                            state == TalkState.NO_ACTION ? "事出有因" : null,
                            state == TalkState.REMINDER ? "提醒改进" : null,
                            approved ? "committee.zhou" : null,
                            approved ? ORDINARY_DAY : null,
                            approved ? "事实清楚" : null,
                            held ? ORDINARY_DAY : null,
                            held ? rectifyDue : null,
                            held ? objectionDue : null,
                            extended || state == TalkState.EXTENDED ? ORDINARY_DAY : null,
                            TalkStates.isClosed(state) ? ORDINARY_DAY : null));
            if (held) {
                record(id, state);
            }
            return id.toString();
        }

        private void record(UUID id, TalkState state) {
            Stored.database()
                    .update(Sql.of(
                            "INSERT INTO talk_record (talk_id, held_on, place, leader_id, recorder_id, reason, explanation,"
                                    + " requirements, recorded_by, recorded_at, signed_on)"
                                    + " VALUES (?, ?, '谈话室', ?::uuid, ?::uuid, '履职不力', '属实', '限期整改', 'org.wang', now(), ?)",
                            id,
                            ORDINARY_DAY,
                            cast.leader.id(),
                            cast.recorder.id(),
                            state == TalkState.TALK_HELD ? null : ORDINARY_DAY));
            if (planned) {
                paper(id, PaperKind.PLAN);
            }
            if (objected) {
                paper(id, PaperKind.OBJECTION);
            }
            Stored.database()
                    .update(Sql.of(
                            "INSERT INTO effect (id, cadre_id, kind, from_day, until_day, rule, policy, case_kind, case_id,"
                                    + " case_number, version) SELECT ?, cadre_id, 'NO_PROMOTION', held_on,"
                                    + " held_on + interval '6 months', 'SM-1 提醒函询诫勉', 'CN-CURRENT/2', 'TALK', id, number, 1"
                                    + " FROM talk WHERE id = ?",
                            TimeOrderedId.next(),
                            id));
        }

        private static void paper(UUID id, PaperKind kind) {
            Stored.database()
                    .update(Sql.of(
                            "INSERT INTO talk_paper (talk_id, ordinal, kind, text, written_by, written_on)"
                                    + " SELECT ?, count(*) + 1, ?, '如前所述', 'cadre', ? FROM talk_paper WHERE talk_id = ?",
                            id,
                            kind,
                            ORDINARY_DAY,
                            id));
        }
    }
}
