package cn.hengjian.personnel.adjustment;

import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;

import cn.hengjian.personnel.adjustment.rules.AdjustmentState;
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

/** Adjustments as they stand somewhere in their course, put into the database; on {@code ORDINARY_DAY}. */
public final class Adjustments {

    static final Map<String, Object> FACTS = Map.of("situation", "S8", "facts", "连续两年未完成主要任务，三个项目停工");
    static final Map<String, Object> REMOVAL =
            Map.of("manner", "REMOVAL", "reasons", "本人分管项目停工，整改无效", "congress", false);

    private Adjustments() {}

    static Response step(Api by, String id, String step, Object body) {
        return by.post("/adjustments/" + id + "/" + step, body);
    }

    public static Map<String, Object> talk(Cast cast) {
        return new HashMap<>(Map.of(
                "leader",
                cast.leader().number(),
                "recorder",
                cast.recorder().number(),
                "told",
                "说明决定和理由",
                "explanation",
                "服从组织决定"));
    }

    static String opened(Cast cast) {
        return Api.ORGANISATION
                .post("/adjustments", Map.of("cadreId", cast.cadre().id(), "grounds", "群众反映分管工作停滞"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Case aCase(Cast cast) {
        return new Case(cast);
    }

    /** A case about to be put into a state; it has what that state needs and nothing more. */
    public static final class Case {

        private final Cast cast;
        private boolean noticed = true;
        private LocalDate stateBy = ORDINARY_DAY.minusDays(1);
        private boolean stated;
        private boolean answered;
        private Boolean openCase = false;
        private boolean consents = true;
        private boolean congress;
        private boolean decided = true;
        private boolean served = true;
        private LocalDate runsUntil = ORDINARY_DAY.plusYears(1);
        private String talk;

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

        Case undecided() {
            decided = false;
            return this;
        }

        Case unserved() {
            served = false;
            return this;
        }

        Case runningUntil(LocalDate day) {
            runsUntil = day;
            return this;
        }

        Case ofTalk(String id) {
            talk = id;
            return this;
        }

        public String in(AdjustmentState state) {
            var id = TimeOrderedId.next();
            boolean ended = List.of(AdjustmentState.NOT_ESTABLISHED, AdjustmentState.REVOKED, AdjustmentState.CANCELLED)
                    .contains(state);
            boolean proposed = !ended && from(AdjustmentState.PROPOSED, state);
            boolean told =
                    !ended && from(AdjustmentState.CONSULTED, state) && (noticed || state != AdjustmentState.CONSULTED);
            boolean isDecided = !ended && from(AdjustmentState.DECIDED, state);
            boolean isEffective = !ended && from(AdjustmentState.EFFECTIVE, state);
            boolean isServed = isDecided && (served || isEffective);
            Stored.database()
                    .update(Sql.of(
                            "INSERT INTO measure (id, number, kind, cadre_id, state, source, opened_by, opened_at, grounds, talk_id,"
                                    + " policy_pack, policy_version, situation, manner, proposal, congress, noticed_on, state_by,"
                                    + " decided_on, served_on, formalities, congress_step, effective_on, runs_until, closed_on)"
                                    + " VALUES (?, ?, 'ADJUSTMENT', ?::uuid, ?, ?, 'org.li', now(), '群众反映', ?::uuid, 'CN-CURRENT', 3,"
                                    + " ?, ?, ?, ?::boolean, ?::date, ?::date, ?::date, ?::date, ?, ?, ?::date, ?::date, ?::date)",
                            id,
                            "ADJUST-2026-9%05d".formatted(MeasureCases.next()),
                            cast.cadre().id(),
                            state,
                            talk == null ? "OFFICE" : "TALK",
                            talk,
                            !ended && from(AdjustmentState.ESTABLISHED, state) ? "S8" : null,
                            proposed ? "REMOVAL" : null,
                            proposed ? "本人分管项目停工" : null,
                            proposed ? congress : null,
                            told ? stateBy.minusDays(7) : null,
                            told ? stateBy : null,
                            isDecided ? ORDINARY_DAY : null,
                            isServed ? ORDINARY_DAY : null,
                            !ended && from(AdjustmentState.LEGAL_STEP, state) ? "衡委干〔2026〕21号" : null,
                            !ended && from(AdjustmentState.LEGAL_STEP, state) && congress ? "衡人常〔2026〕2号" : null,
                            isEffective ? ORDINARY_DAY.minusYears(1) : null,
                            isEffective ? runsUntil : null,
                            AdjustmentStates.isClosed(state) ? ORDINARY_DAY : null));
            if (told && stated) {
                MeasureCases.paper(id, "STATEMENT");
            }
            if (told && answered) {
                MeasureCases.paper(id, "ANSWER");
            }
            if (proposed && openCase != null) {
                MeasureCases.clearance(id, openCase, consents);
            }
            if (isDecided && decided) {
                MeasureCases.decided(id, "REMOVAL");
            }
            if (isServed) {
                MeasureCases.served(id);
            }
            return id.toString();
        }

        private static boolean from(AdjustmentState first, AdjustmentState state) {
            return state.compareTo(first) >= 0;
        }
    }
}
