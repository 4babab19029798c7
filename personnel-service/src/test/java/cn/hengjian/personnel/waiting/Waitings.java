package cn.hengjian.personnel.waiting;

import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;

import cn.hengjian.personnel.measure.MeasureCases;
import cn.hengjian.personnel.talk.Talks.Cast;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.personnel.waiting.rules.WaitingState;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.sql.TimeOrderedId;
import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Times of waiting as they stand somewhere in their course, put into the database; on {@code ORDINARY_DAY}. */
public final class Waitings {

    static final Map<String, Object> BEGINNING =
            Map.of("effectiveOn", ORDINARY_DAY.toString(), "document", "衡委干〔2026〕41号");
    static final Map<String, Object> EXIT_PROPOSAL =
            Map.of("ground", "CSL-88-2", "reasons", "两次不接受安排", "protection", "NONE");
    static final Map<String, Object> EXIT =
            Map.of("effectiveOn", ORDINARY_DAY.toString(), "document", "衡人辞〔2027〕1号", "protection", "NONE");

    private Waitings() {}

    static Response step(Api by, String id, String step, Object body) {
        return by.post("/waitings/" + id + "/" + step, body);
    }

    static Response opening(Api by, Cast cast, String ground, boolean congress) {
        return by.post(
                "/waitings",
                Map.of(
                        "cadreId",
                        cast.cadre().id(),
                        "proposal",
                        Map.of("ground", ground, "reasons", "连续两个季度未完成任务", "congress", congress)));
    }

    /** What becomes of the cadre, with nothing that only some outcomes need. */
    static Map<String, Object> outcome(String outcome) {
        return new HashMap<>(Map.of("outcome", outcome, "reasons", "待岗期间表现良好"));
    }

    /** What becomes of the cadre, with a day and a document. */
    static Map<String, Object> appointing(String outcome, LocalDate day) {
        var body = outcome(outcome);
        body.put("effectiveOn", day.toString());
        body.put("document", "衡委干〔2027〕5号");
        return body;
    }

    /** Looks for what ends soon, as the clock makes a running service do. */
    static void scan() {
        Arc.container().instance(ExpiryScan.class).get().run();
    }

    public static Case aCase(Cast cast) {
        return new Case(cast);
    }

    /**
     * A case about to be put into a state; it has what that state needs and nothing more. Whose end is reviewed is proposed
     * for a dismissal, noticed and heard.
     */
    public static final class Case {

        private final Cast cast;
        private boolean noticed = true;
        private LocalDate stateBy = ORDINARY_DAY.minusDays(1);
        private boolean stated;
        private boolean answered;
        private Boolean openCase = false;
        private boolean consents = true;
        private boolean congress;
        private String form = "ADJUSTMENT";
        private boolean decided = true;
        private boolean decidedAgain;
        private boolean served = true;
        private LocalDate until = ORDINARY_DAY.plusYears(1);

        private Case(Cast cast) {
            this.cast = cast;
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

        public Case inForm(String what) {
            form = what;
            return this;
        }

        Case undecided() {
            decided = false;
            return this;
        }

        /** At the end it was decided on the dismissal. */
        Case decidedAgain() {
            decidedAgain = true;
            return this;
        }

        Case unserved() {
            served = false;
            return this;
        }

        Case runningUntil(LocalDate day) {
            until = day;
            return this;
        }

        public String in(WaitingState state) {
            var id = TimeOrderedId.next();
            boolean ended =
                    List.of(WaitingState.REVOKED, WaitingState.CANCELLED).contains(state);
            boolean isBegun = !ended && state.compareTo(WaitingState.WAITING) >= 0;
            boolean isDecided = isBegun || state == WaitingState.DECIDED;
            boolean isServed = isDecided && (served || isBegun);
            boolean isEnding = state == WaitingState.EXPIRY_REVIEW;
            boolean isTold = !ended && (noticed || state != WaitingState.PROPOSED);
            Stored.database()
                    .update(Sql.of(
                            "INSERT INTO measure (id, number, kind, cadre_id, state, source, opened_by, opened_at, grounds, round,"
                                    + " policy_pack, policy_version, situation, manner, proposal, congress, noticed_on, state_by,"
                                    + " decided_on, served_on, formalities, congress_step, effective_on, runs_until, closed_on)"
                                    + " VALUES (?, ?, 'WAITING', ?::uuid, ?, 'OFFICE', 'org.li', now(), '任务未完成', ?, 'CN-CURRENT', 3,"
                                    + " ?, ?, '任务未完成', ?::boolean, ?::date, ?::date, ?::date, ?::date, ?, ?, ?::date, ?::date, ?::date)",
                            id,
                            "WAIT-2026-9%05d".formatted(MeasureCases.next()),
                            cast.cadre().id(),
                            state,
                            isEnding ? 2 : 1,
                            isEnding ? "POOR_PERFORMANCE,CSL-88-2" : "POOR_PERFORMANCE",
                            isEnding ? "EXIT" : form,
                            congress,
                            isTold ? stateBy.minusDays(7) : null,
                            isTold && (noticed || !isEnding) ? stateBy : null,
                            isDecided ? ORDINARY_DAY : null,
                            isServed ? ORDINARY_DAY : null,
                            isBegun ? "衡委干〔2026〕41号" : null,
                            isBegun && congress ? "衡人常〔2026〕2号" : null,
                            isBegun ? ORDINARY_DAY : null,
                            isBegun ? until : null,
                            WaitingStates.isClosed(state) ? ORDINARY_DAY : null));
            if (isTold && stated) {
                MeasureCases.paper(id, "STATEMENT");
            }
            if (isTold && answered) {
                MeasureCases.paper(id, "ANSWER");
            }
            if (openCase != null) {
                MeasureCases.clearance(id, openCase, consents);
            }
            if (isDecided && decided) {
                MeasureCases.decided(id, form);
            }
            if (isServed) {
                MeasureCases.served(id);
            }
            if (isEnding && decidedAgain) {
                MeasureCases.decided(id, "EXIT", 2);
                if (served) {
                    MeasureCases.served(id);
                }
            }
            return id.toString();
        }
    }
}
