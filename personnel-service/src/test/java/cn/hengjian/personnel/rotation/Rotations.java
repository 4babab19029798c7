package cn.hengjian.personnel.rotation;

import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;

import cn.hengjian.personnel.rotation.rules.RotationState;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.sql.TimeOrderedId;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Rotations as they stand somewhere in their course, put into the database; on {@code ORDINARY_DAY}. */
final class Rotations {

    static final Map<String, String> TEXT = Map.of("text", "征求意见后无异议");
    static final Map<String, String> REASON = Map.of("reason", "工作需要");
    static final Map<String, Object> SIGNED = Map.of("servedOn", ORDINARY_DAY.toString(), "receipt", "SIGNED");
    static final Map<String, Object> CLEAR = Map.of("openCase", false, "consents", true, "document", "县纪函〔2026〕3号");
    static final Map<String, Object> REST =
            Map.of("ground", "主持重点工程收尾", "until", ORDINARY_DAY.plusMonths(6).toString());
    static final Map<String, Object> REPORT =
            Map.of("effectiveOn", ORDINARY_DAY.toString(), "document", "衡委干〔2026〕31号");

    static final Api COMMITTEE = Api.of("county-committee");
    static final Api DISCIPLINE = Api.of("discipline");

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Rotations() {}

    /** Who has headed a department for long, the like post of another that is vacant, and somebody of yet another. */
    record Cast(
            County.Unit unit,
            County.Cadre cadre,
            County.Post post,
            String posting,
            County.Post target,
            County.Cadre other) {

        Map<String, Object> plan() {
            return new HashMap<>(Map.of("postId", target.id(), "reasons", "任职年限已满，专业对口", "congress", false));
        }

        Map<String, Object> handOver() {
            return new HashMap<>(
                    Map.of("items", List.of("在办文件清单", "印章和账册"), "receiver", other.number(), "audit", "衡审〔2026〕7号"));
        }

        /** Somebody of the organisation department who has nothing to do with it. */
        Api bystander() {
            return Api.ofCadreInOffice(other.number(), "organisation");
        }
    }

    static Cast aCast() {
        var unit = County.aDepartment();
        var cadre = County.aCadre(unit);
        var post = County.aPost(unit);
        return new Cast(
                unit,
                cadre,
                post,
                County.appoint(cadre, post, "2017-01-01"),
                County.aPost(County.aDepartment()),
                County.aCadre(County.aDepartment(), "钱清"));
    }

    static County.Post aPost(County.Unit unit, String keyPost, boolean principal) {
        var post = County.aPost(unit);
        Stored.database()
                .update(Sql.of(
                        "UPDATE post SET key_post = ?, principal = ? WHERE id = ?::uuid",
                        keyPost,
                        principal,
                        post.id()));
        return post;
    }

    /** A posting as it might have been imported, whatever appointing would say to it. */
    static void held(County.Cadre cadre, County.Post post, LocalDate from, LocalDate to) {
        Stored.database()
                .update(Sql.of(
                        "INSERT INTO posting (id, recorded, cadre_id, post_id, kind, valid, appointment_document, recorded_by)"
                                + " VALUES (?, tstzrange(now(), NULL), ?::uuid, ?::uuid, 'MAIN', daterange(?, ?::date), '衡委干〔2024〕8号',"
                                + " 'somebody')",
                        TimeOrderedId.next(),
                        cadre.id(),
                        post.id(),
                        from,
                        to));
    }

    /** Looks for who is due, and says what was done. */
    static JsonPath scan() {
        return Api.ORGANISATION
                .post("/rotation/scans", Map.of())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static Response step(Api by, String id, String step, Object body) {
        return by.post("/rotations/" + id + "/" + step, body);
    }

    static Response common(Api by, String id, String step, Object body) {
        return by.post("/measures/" + id + "/" + step, body);
    }

    /** A decision with reasons that nobody else has. */
    static Map<String, Object> decision(int due, int present, int agreed) {
        return new HashMap<>(Map.of(
                "grounds",
                "任现职年限已满，拟任职位专业对口，第" + NEXT.incrementAndGet() + "号考察材料",
                "document",
                "衡委干〔2026〕30号",
                "due",
                due,
                "present",
                present,
                "agreed",
                agreed));
    }

    static String state(String id) {
        return Stored.text("SELECT state AS value FROM measure WHERE id = ?::uuid", id);
    }

    static Case aCase(Cast cast) {
        return new Case(cast);
    }

    /** A case about to be put into a state; it has what that state needs and nothing more. */
    static final class Case {

        private final Cast cast;
        private Boolean openCase = false;
        private boolean consents = true;
        private boolean congress;
        private boolean served = true;
        private LocalDate until = ORDINARY_DAY;

        private Case(Cast cast) {
            this.cast = cast;
        }

        Case disciplineUnasked() {
            openCase = null;
            return this;
        }

        Case disciplineOpen(boolean consenting) {
            openCase = true;
            consents = consenting;
            return this;
        }

        Case ofTheCongress() {
            congress = true;
            return this;
        }

        /** Decided anew after it was refused, and not served yet. */
        Case unserved() {
            served = false;
            return this;
        }

        Case restingUntil(LocalDate day) {
            until = day;
            return this;
        }

        String in(RotationState state) {
            var id = TimeOrderedId.next();
            boolean planned = List.of(
                            RotationState.PLANNED,
                            RotationState.CONSULTED,
                            RotationState.DECIDED,
                            RotationState.NOTIFIED,
                            RotationState.HANDOVER,
                            RotationState.REPORTED_IN,
                            RotationState.CLOSED)
                    .contains(state);
            boolean decided = planned && state.compareTo(RotationState.DECIDED) >= 0;
            boolean told = planned && state.compareTo(RotationState.NOTIFIED) >= 0;
            boolean moved = planned && state.compareTo(RotationState.REPORTED_IN) >= 0;
            Stored.database()
                    .update(Sql.of(
                            "INSERT INTO measure (id, number, kind, cadre_id, state, source, opened_by, opened_at, grounds, situation,"
                                    + " policy_pack, policy_version, manner, proposal, congress, to_post_id, decided_on, served_on,"
                                    + " runs_until, formalities, effective_on, begun_posting, closed_on)"
                                    + " VALUES (?, ?, 'ROTATION', ?::uuid, ?, 'SCAN', 'personnel', now(), '年限已满', 'TENURE',"
                                    + " 'CN-CURRENT', 3, ?, ?, ?::boolean, ?::uuid, ?::date, ?::date, ?::date, ?, ?::date, ?::uuid,"
                                    + " ?::date)",
                            id,
                            "ROTATE-2026-9%05d".formatted(NEXT.incrementAndGet()),
                            cast.cadre().id(),
                            state,
                            planned ? "ROTATION" : null,
                            planned ? "年限已满" : null,
                            planned ? congress : null,
                            planned ? cast.target().id() : null,
                            decided ? ORDINARY_DAY : null,
                            told ? ORDINARY_DAY : null,
                            state == RotationState.EXEMPTED ? until : null,
                            moved ? "衡委干〔2026〕31号" : null,
                            moved ? ORDINARY_DAY : null,
                            moved ? cast.posting() : null,
                            RotationStates.isClosed(state) ? ORDINARY_DAY : null));
            Stored.database()
                    .update(Sql.of(
                            "INSERT INTO rotation (measure_id, cadre_id, reason, due_on, post_id)"
                                    + " VALUES (?, ?::uuid, 'TENURE', ?, ?::uuid)",
                            id,
                            cast.cadre().id(),
                            ORDINARY_DAY.minusDays(NEXT.incrementAndGet()),
                            cast.post().id()));
            if (planned && openCase != null) {
                clearance(id);
            }
            if (decided) {
                decided(id);
            }
            if (told && served) {
                served(id);
            }
            return id.toString();
        }

        private void clearance(UUID id) {
            Stored.database()
                    .update(Sql.of(
                            "INSERT INTO measure_clearance (measure_id, ordinal, open_case, consents, document, given_by,"
                                    + " given_on) VALUES (?, 1, ?, ?, '县纪函〔2026〕1号', 'discipline.he', ?)",
                            id,
                            openCase,
                            consents,
                            ORDINARY_DAY));
        }

        private static void served(UUID id) {
            Stored.database()
                    .update(Sql.of(
                            "INSERT INTO measure_service (measure_id, paper, ordinal, served_on, receipt, served_by)"
                                    + " VALUES (?, 'DECISION', 1, ?, 'SIGNED', 'org.li')",
                            id,
                            ORDINARY_DAY));
        }

        private static void decided(UUID id) {
            Stored.database()
                    .update(Sql.of(
                            "INSERT INTO measure_decision (measure_id, ordinal, outcome, grounds, document, due, present,"
                                    + " agreed, decided_by, decided_on)"
                                    + " VALUES (?, 1, 'ROTATION', ?, '衡委干〔2026〕29号', 9, 9, 9, 'committee.zhou', ?)",
                            id,
                            "年限已满，人岗相适" + NEXT.incrementAndGet(),
                            ORDINARY_DAY));
        }
    }
}
