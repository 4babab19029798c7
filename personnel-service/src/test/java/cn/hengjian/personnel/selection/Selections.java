package cn.hengjian.personnel.selection;

import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;

import cn.hengjian.personnel.selection.rules.SelectionState;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.sql.TimeOrderedId;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Selections as they stand somewhere in their course, put into the database; on {@code ORDINARY_DAY}. */
final class Selections {

    static final Map<String, String> REASON = Map.of("reason", "经核查属实");
    static final Map<String, Object> STATEMENT = Map.of("statement", "自愿报名，所填属实");
    static final Api COMMITTEE = Api.of("county-committee");

    /** Somebody else of the organisation department. */
    static final Api COLLEAGUE = Api.of("organisation");

    static final LocalDate APPOINTED_ON = LocalDate.of(2025, 3, 3);

    /** Who interviews; they are nobody's kin. */
    static final List<County.Cadre> JUDGES = new ArrayList<>();

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Selections() {}

    private static void judges() {
        if (JUDGES.isEmpty()) {
            var unit = County.aDepartment();
            for (int i = 0; i < 6; i++) {
                JUDGES.add(County.aCadre(unit, "考官"));
            }
        }
    }

    static List<String> judges(int count) {
        return JUDGES.subList(0, count).stream().map(County.Cadre::number).toList();
    }

    static Map<String, Object> vote(int due, int present, int agreed) {
        return Map.of(
                "grounds", "成绩和考察均居前", "document", "衡委干〔2026〕50号", "due", due, "present", present, "agreed", agreed);
    }

    /** Who competes, all eligible, and somebody of the same unit who has not registered. */
    record Cast(County.Unit unit, List<County.Cadre> cadres, County.Cadre newcomer) {

        Api self(int index) {
            return Api.ofCadre(cadres.get(index).number());
        }

        Api fresh() {
            return Api.ofCadre(newcomer.number());
        }
    }

    static Cast aCast(int count) {
        judges();
        var unit = County.aDepartment();
        var cadres = new ArrayList<County.Cadre>();
        for (int i = 0; i < count; i++) {
            cadres.add(anEligible(unit));
        }
        return new Cast(unit, cadres, anEligible(unit));
    }

    /** A deputy since 2020 who went to university. */
    static County.Cadre anEligible(County.Unit unit) {
        var cadre = County.aCadre(unit);
        set(cadre, "level = 'XK_F'");
        wasAtLevel(cadre, "XK_F", LocalDate.of(2020, 1, 1));
        studied(cadre, "21", "IN_SERVICE");
        return cadre;
    }

    static void set(County.Cadre cadre, String assignment) {
        Stored.database().update(Sql.of("UPDATE cadre SET " + assignment + " WHERE id = ?::uuid", cadre.id()));
    }

    static void wasAtLevel(County.Cadre cadre, String level, LocalDate from) {
        Stored.database()
                .update(Sql.of(
                        "INSERT INTO rank_entry (id, cadre_id, level, from_date) VALUES (?, ?::uuid, ?, ?)",
                        TimeOrderedId.next(),
                        cadre.id(),
                        level,
                        from));
    }

    static void studied(County.Cadre cadre, String education, String mode) {
        Stored.database()
                .update(Sql.of(
                        "INSERT INTO education (id, cadre_id, education, school, end_date, mode)"
                                + " VALUES (?, ?::uuid, ?, '衡安大学', '2007-07-01', ?)",
                        TimeOrderedId.next(),
                        cadre.id(),
                        education,
                        mode));
    }

    static Map<String, Object> notice(Map<String, ?> conditions) {
        return new HashMap<>(
                Map.of("duties", "主持全面工作", "conditions", conditions, "otherConditions", List.of("熟悉财政业务")));
    }

    static Response step(Api by, String id, String step, Object body) {
        return by.post("/selections/" + id + "/" + step, body);
    }

    static Response step(Api by, String id, String step) {
        return by.request().post(Api.ROOT + "/selections/" + id + "/" + step);
    }

    static String opened(County.Post post) {
        return Api.ORGANISATION
                .post("/selections", Map.of("postId", post.id(), "scope", "OPEN", "approval", "衡委干〔2026〕40号"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String state(String id) {
        return Stored.text("SELECT state AS value FROM selection WHERE id = ?::uuid", id);
    }

    static String standing(String candidate) {
        return Stored.text("SELECT standing AS value FROM candidate WHERE id = ?::uuid", candidate);
    }

    static Case aCase(Cast cast) {
        return new Case(cast);
    }

    /** A selection about to be put into a state, with candidates who stand as they are told to. */
    static final class Case {

        private final Cast cast;
        private final List<Entry> entries = new ArrayList<>();
        private String scope = "OPEN";
        private String conditions = "{}";
        private LocalDate registerBy = ORDINARY_DAY;
        private County.@Nullable Post post;
        private LocalDate publicUntil = ORDINARY_DAY.minusDays(1);
        private LocalDate probationUntil = ORDINARY_DAY.minusDays(1);
        private boolean reviewed = true;

        private record Entry(
                String standing,
                boolean objected,
                LocalDate objectBy,
                @Nullable String written,
                List<String> marks,
                @Nullable Boolean suitable) {

            Entry(String standing, boolean objected, LocalDate objectBy) {
                this(standing, objected, objectBy, null, List.of(), null);
            }
        }

        private Case(Cast cast) {
            this.cast = cast;
        }

        Case of(County.Post named) {
            post = named;
            return this;
        }

        Case internal() {
            scope = "INTERNAL";
            return this;
        }

        Case asking(String json) {
            conditions = json;
            return this;
        }

        Case registeringUntil(LocalDate day) {
            registerBy = day;
            return this;
        }

        /** The next cadres of the cast stand so. */
        Case with(int count, String standing) {
            for (int i = 0; i < count; i++) {
                entries.add(new Entry(standing, false, ORDINARY_DAY));
            }
            return this;
        }

        /** The next cadre of the cast has results. */
        Case scored(String standing, @Nullable String written, String... marks) {
            entries.add(new Entry(standing, false, ORDINARY_DAY, written, List.of(marks), null));
            return this;
        }

        /** The next cadre of the cast was inspected; null is not reported yet. */
        Case inspected(String standing, @Nullable Boolean suitable) {
            entries.add(
                    new Entry(standing, false, ORDINARY_DAY, "80", List.of("80", "81", "82", "83", "84"), suitable));
            return this;
        }

        Case publicUntil(LocalDate day) {
            publicUntil = day;
            return this;
        }

        Case onProbationUntil(LocalDate day) {
            probationUntil = day;
            return this;
        }

        Case unreviewed() {
            reviewed = false;
            return this;
        }

        Case rejected(boolean objected, LocalDate objectBy) {
            entries.add(new Entry("REJECTED", objected, objectBy));
            return this;
        }

        Stand in(SelectionState state) {
            var id = TimeOrderedId.next();
            var of = post == null ? County.aPost(cast.unit()) : post;
            boolean published = state != SelectionState.POST_APPROVED;
            boolean registering = published && state != SelectionState.PUBLISHED;
            Stored.database()
                    .update(Sql.of(
                            "INSERT INTO selection (id, number, post_id, state, scope, approval, opened_by, opened_at, policy_pack,"
                                    + " policy_version, notice, published_on, register_by, closed_on)"
                                    + " VALUES (?, ?, ?::uuid, ?, ?, '衡委干〔2026〕40号', 'org.wang', now(), 'CN-CURRENT', 4, ?::jsonb,"
                                    + " ?::date, ?::date, ?::date)",
                            id,
                            "SELECT-2020-%06d".formatted(NEXT.incrementAndGet()),
                            of.id(),
                            // What a later state has is put in with it.
                            state.compareTo(SelectionState.PUBLICISED) >= 0
                                            && state.compareTo(SelectionState.FAILED) < 0
                                    ? SelectionState.DECIDED
                                    : state,
                            scope,
                            published
                                    ? "{\"duties\": \"主持全面工作\", \"conditions\": " + conditions
                                            + ", \"otherConditions\": [\"熟悉财政业务\"]}"
                                    : null,
                            published ? ORDINARY_DAY.minusDays(30) : null,
                            registering ? registerBy : null,
                            SelectionStates.isClosed(state) ? ORDINARY_DAY : null));
            var candidates = new ArrayList<String>();
            for (int i = 0; i < entries.size(); i++) {
                candidates.add(entered(id, cast.cadres().get(i), entries.get(i)));
            }
            later(id, of, state, candidates);
            return new Stand(id.toString(), of, candidates);
        }

        /** What comes from the interview on. */
        private void later(UUID id, County.Post of, SelectionState state, List<String> candidates) {
            if (List.of(SelectionState.FAILED, SelectionState.CANCELLED).contains(state)
                    || state.compareTo(SelectionState.INTERVIEW) < 0) {
                return;
            }
            for (int i = 0; i < entries.size(); i++) {
                marked(id, candidates.get(i), entries.get(i).marks());
            }
            if (reviewed && state.compareTo(SelectionState.DEMOCRATIC_REVIEW) >= 0) {
                reviewed(id);
            }
            if (state.compareTo(SelectionState.PUBLICISED) < 0) {
                return;
            }
            boolean appointed = state.compareTo(SelectionState.APPOINTED) >= 0;
            boolean trying = state.compareTo(SelectionState.PROBATION) >= 0;
            var begun = appointed ? appointed(of) : null;
            Stored.database()
                    .update(Sql.of(
                            "UPDATE selection SET state = ?, public_until = ?::date, appointed_on = ?::date, appointment = ?,"
                                    + " begun_posting = ?::uuid, level_before = ?, talk = ?, probation_until = ?::date WHERE id = ?",
                            state,
                            appointed ? APPOINTED_ON.minusDays(1) : publicUntil,
                            appointed ? APPOINTED_ON : null,
                            appointed ? "衡委干〔2025〕9号" : null,
                            begun,
                            appointed ? "XK_F" : null,
                            trying ? "任前谈话" : null,
                            trying ? probationUntil : null,
                            id));
            if (state == SelectionState.REVERTED && !candidates.isEmpty()) {
                reverted(id, candidates.getFirst());
            }
        }

        private static void reverted(UUID id, String candidate) {
            Stored.database()
                    .update(Sql.of(
                            "INSERT INTO selection_decision (selection_id, ordinal, kind, candidate_id, grounds,"
                                    + " document, due, present, agreed, decided_by, decided_on) VALUES (?, 1, 'REVERT',"
                                    + " ?::uuid, '试用期未完成任务', '衡委干〔2026〕52号', 9, 9, 9, 'somebody', ?)",
                            id,
                            candidate,
                            ORDINARY_DAY));
        }

        private String appointed(County.Post post) {
            var id = TimeOrderedId.next();
            var cadre = cast.cadres().getFirst();
            // One main post at a time: whatever another case of this test left behind.
            Stored.database()
                    .update(Sql.of("UPDATE posting SET kind = 'CONCURRENT' WHERE cadre_id = ?::uuid", cadre.id()));
            Stored.database()
                    .update(Sql.of(
                            "INSERT INTO posting (id, recorded, cadre_id, post_id, kind, valid, appointment_document, recorded_by)"
                                    + " VALUES (?, tstzrange(now(), NULL), ?::uuid, ?::uuid, 'MAIN', daterange(?, NULL),"
                                    + " '衡委干〔2025〕9号', 'somebody')",
                            id,
                            cadre.id(),
                            post.id(),
                            APPOINTED_ON));
            return id.toString();
        }

        private void marked(UUID selection, String candidate, List<String> marks) {
            for (int i = 0; i < marks.size(); i++) {
                var member = JUDGES.get(i).id();
                Stored.database()
                        .update(Sql.of(
                                "INSERT INTO selection_party (selection_id, part, cadre_id) VALUES (?, 'PANEL', ?::uuid)"
                                        + " ON CONFLICT DO NOTHING",
                                selection,
                                member));
                Stored.database()
                        .update(Sql.of(
                                "INSERT INTO interview_mark (candidate_id, member_id, score) VALUES (?::uuid, ?::uuid, ?::numeric)",
                                candidate,
                                member,
                                marks.get(i)));
            }
        }

        private void reviewed(UUID selection) {
            var review = UUID.randomUUID();
            Stored.database().update(Sql.of("INSERT INTO selection_review VALUES (?, ?)", selection, review));
            for (int i = 0; i < entries.size(); i++) {
                Stored.database()
                        .update(Sql.of(
                                "INSERT INTO review_outcome VALUES (?, ?::uuid, 'NOT_TRIGGERED', 50, 45, 2, '/x', now())",
                                review,
                                cast.cadres().get(i).id()));
            }
        }

        private static String entered(UUID selection, County.Cadre cadre, Entry entry) {
            var id = TimeOrderedId.next();
            boolean screened = !List.of("REGISTERED", "WITHDRAWN").contains(entry.standing());
            boolean rejected = entry.standing().equals("REJECTED");
            Stored.database()
                    .update(Sql.of(
                            "INSERT INTO candidate (id, selection_id, cadre_id, standing, registered_on, statement, screened_on,"
                                    + " screened_by, requirement, reason, object_by, objection, objected_on, written, suitable,"
                                    + " report) VALUES (?, ?, ?::uuid, ?, ?, '自愿报名', ?::date, ?, ?, ?, ?::date, ?, ?::date,"
                                    + " ?::numeric, ?::boolean, ?)",
                            id,
                            selection,
                            cadre.id(),
                            entry.standing(),
                            ORDINARY_DAY.minusDays(20),
                            screened ? ORDINARY_DAY.minusDays(10) : null,
                            screened ? "org.wang" : null,
                            rejected ? "NOTICE_OTHER" : null,
                            rejected ? "不熟悉财政业务" : null,
                            rejected ? entry.objectBy() : null,
                            entry.objected() ? "本人从事财政工作十年" : null,
                            entry.objected() ? entry.objectBy() : null,
                            entry.written(),
                            entry.suitable(),
                            entry.suitable() == null ? null : "考察材料"));
            return id.toString();
        }
    }

    /** A selection as it stands. */
    record Stand(String id, County.Post post, List<String> candidates) {

        String candidate(int index) {
            return "candidates/" + candidates.get(index);
        }
    }
}
