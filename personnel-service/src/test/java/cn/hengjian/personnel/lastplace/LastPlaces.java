package cn.hengjian.personnel.lastplace;

import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;

import cn.hengjian.personnel.lastplace.rules.LastPlaceState;
import cn.hengjian.personnel.measure.MeasureCases;
import cn.hengjian.personnel.talk.Talks.Cast;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.sql.TimeOrderedId;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Last places as they stand somewhere in their course, put into the database; on {@code ORDINARY_DAY}. */
public final class LastPlaces {

    static final Map<String, Object> REMOVAL =
            Map.of("outcome", "REMOVE", "reasons", "末位且工作不力，造成损失", "congress", false);
    static final Map<String, Object> HELP = Map.of("plan", "结对帮扶，按月检查", "talk", false);
    static final Map<String, Object> REMOVED =
            Map.of("effectiveOn", ORDINARY_DAY.toString(), "document", "衡委干〔2026〕21号");

    private LastPlaces() {}

    static Response step(Api by, String id, String step, Object body) {
        return by.post("/last-places/" + id + "/" + step, body);
    }

    /** What a check found: the named findings, nothing else. */
    static Map<String, Object> facts(String... found) {
        var facts = new HashMap<String, Object>();
        for (var question : List.of("bottom", "ineffective", "dereliction", "mistake", "loss", "externalCause")) {
            facts.put(question, List.of(found).contains(question));
        }
        facts.put("reasons", "三个项目停工，资金闲置八个月，责任在本人");
        return facts;
    }

    static Map<String, Object> decision(String outcome) {
        return Map.of("outcome", outcome, "decision", MeasureCases.decision(9, 6, 5));
    }

    static Map<String, Object> suspension(int months) {
        return Map.of("effectiveOn", ORDINARY_DAY.toString(), "months", months);
    }

    static String opened(Cast cast) {
        return Api.ORGANISATION
                .post("/last-places", Map.of("cadreId", cast.cadre().id(), "grounds", "2025年度部门正职组考核第9名（共9名）"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Case aCase(Cast cast) {
        return new Case(cast);
    }

    /**
     * A case about to be put into a state; it has what that state needs and nothing more. Who is suspended is so by a first
     * decision, and proposed, noticed and heard for a removal.
     */
    public static final class Case {

        private final Cast cast;
        private boolean checked = true;
        private boolean noticed = true;
        private LocalDate stateBy = ORDINARY_DAY.minusDays(1);
        private boolean stated;
        private boolean answered;
        private boolean congress;
        private String proposed = "REMOVE";
        private String outcome = "REMOVE";
        private boolean decided = true;
        private boolean decidedAgain;
        private boolean served = true;

        private Case(Cast cast) {
            this.cast = cast;
        }

        Case unchecked() {
            checked = false;
            return this;
        }

        Case unnoticed() {
            noticed = false;
            return this;
        }

        Case statingUntil(LocalDate day) {
            stateBy = day;
            return this;
        }

        Case stated() {
            stated = true;
            return this;
        }

        Case answered() {
            answered = true;
            return this;
        }

        Case ofTheCongress() {
            congress = true;
            return this;
        }

        Case proposed(String what) {
            proposed = what;
            return this;
        }

        Case decidedOn(String what) {
            outcome = what;
            return this;
        }

        Case undecided() {
            decided = false;
            return this;
        }

        /** During the suspension it was decided on the removal. */
        Case decidedAgain() {
            decidedAgain = true;
            return this;
        }

        Case unserved() {
            served = false;
            return this;
        }

        public String in(LastPlaceState state) {
            var id = TimeOrderedId.next();
            boolean isFound = checked
                    && List.of("BOTTOM_FLAGGED", "REVOKED", "CANCELLED").stream()
                            .noneMatch(state.name()::equals);
            boolean isEffective = List.of(
                            LastPlaceState.SUSPENDED,
                            LastPlaceState.REINSTATED,
                            LastPlaceState.REMOVED,
                            LastPlaceState.HANDED_OVER)
                    .contains(state);
            boolean isDecided = isEffective || state == LastPlaceState.DECIDED;
            boolean isProposed = isDecided || state == LastPlaceState.PROPOSED || state == LastPlaceState.HEARD;
            boolean isSuspended = state == LastPlaceState.SUSPENDED;
            boolean isTold = isProposed && (noticed || state != LastPlaceState.PROPOSED);
            boolean isServed = isDecided && (served || isEffective);
            Stored.database()
                    .update(Sql.of(
                            "INSERT INTO measure (id, number, kind, cadre_id, state, source, opened_by, opened_at, grounds, round,"
                                    + " policy_pack, policy_version, situation, manner, proposal, congress, noticed_on, state_by,"
                                    + " decided_on, served_on, formalities, congress_step, effective_on, runs_until, closed_on)"
                                    + " VALUES (?, ?, 'LAST_PLACE', ?::uuid, ?, 'OFFICE', 'org.li', now(), '考核末位', ?, 'CN-CURRENT', 3,"
                                    + " ?, ?, ?, ?::boolean, ?::date, ?::date, ?::date, ?::date, ?, ?, ?::date, ?::date, ?::date)",
                            id,
                            "LAST-2026-9%05d".formatted(MeasureCases.next()),
                            cast.cadre().id(),
                            state,
                            isSuspended ? 2 : 1,
                            isFound ? "BOTTOM,INEFFECTIVE,LOSS" : null,
                            isProposed ? proposed : null,
                            isProposed ? "末位且工作不力" : null,
                            isProposed ? congress : null,
                            isTold ? stateBy.minusDays(7) : null,
                            isTold && (noticed || !isSuspended) ? stateBy : null,
                            isDecided ? ORDINARY_DAY : null,
                            isServed ? ORDINARY_DAY : null,
                            state == LastPlaceState.REMOVED ? "衡委干〔2026〕21号" : null,
                            state == LastPlaceState.REMOVED && congress ? "衡人常〔2026〕2号" : null,
                            isEffective ? ORDINARY_DAY : null,
                            isEffective ? ORDINARY_DAY.plusMonths(6) : null,
                            LastPlaceStates.isClosed(state) ? ORDINARY_DAY : null));
            if (isTold && stated) {
                MeasureCases.paper(id, "STATEMENT");
            }
            if (isTold && answered) {
                MeasureCases.paper(id, "ANSWER");
            }
            if (isDecided && decided) {
                MeasureCases.decided(id, isSuspended ? "SUSPEND" : outcome);
            }
            if (isServed) {
                MeasureCases.served(id);
            }
            if (isSuspended && decidedAgain) {
                MeasureCases.decided(id, outcome, 2);
                if (served) {
                    MeasureCases.served(id);
                }
            }
            return id.toString();
        }
    }
}
