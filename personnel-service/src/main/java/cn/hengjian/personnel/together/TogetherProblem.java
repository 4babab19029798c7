package cn.hengjian.personnel.together;

import cn.hengjian.personnel.absence.AbsenceKind;
import cn.hengjian.personnel.casework.Recusal;
import cn.hengjian.personnel.together.rules.DayRules.Refusal;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.rest.ConstraintRefusals;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;

/** Refusals about three-togethers days. */
enum TogetherProblem implements ProblemType {
    DATE_TAKEN("together-day-taken", "该日已有“三同”记录", "This date, or this half of it, has an entry already"),
    ABSENT("together-day-absent", "该日请假或出差", "The cadre was on leave or on a trip on that day"),
    TOO_LATE("together-day-too-late", "已过填报期限", "It is too late to submit this day"),
    NOT_YET("together-day-not-yet", "该日尚未到来", "The day has not come yet");

    private final Kind kind;

    TogetherProblem(String slug, String zhCN, String en) {
        this.kind = new Kind(slug, 409, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    static ProblemException absent() {
        return new ProblemException(HttpProblem.NOT_FOUND, new Text("没有这条“三同”记录", "There is no such day"));
    }

    static ProblemException away(LocalDate day, AbsenceKind why) {
        return new ProblemException(ABSENT, Violation.at("/day", "absent", why.onRecord(day)));
    }

    static ProblemException noSuchHost() {
        return new ProblemException(
                HttpProblem.INVALID_CONTENT,
                Violation.at("/hostCode", "not-a-village", new Text("应为本县的村", "A village of the county is expected")));
    }

    static ProblemException wrongCode() {
        return new ProblemException(
                HttpProblem.INVALID_CONTENT,
                Violation.at(
                        "/code",
                        "unknown-code",
                        new Text(
                                "没有这个凭码，或者它不属于该村该日，或者已被使用；不填凭码则由村里核实",
                                "There is no such code of this village for this day, or it is used; without a code the village is asked")));
    }

    static ProblemException of(Refusal refusal, LocalDate submitBy) {
        return switch (refusal) {
            case NOT_THE_CADRE ->
                new ProblemException(HttpProblem.FORBIDDEN, new Text("只有本人可以办理", "Only the cadre concerned does this"));
            case OWN_CASE -> Recusal.ownCase();
            case KIN -> Recusal.kin();
            case NOT_YET -> new ProblemException(NOT_YET, new Text("到当日方可填报", "It can be submitted on the day itself"));
            case TOO_LATE ->
                new ProblemException(TOO_LATE, new Text("期限至 %s（含）", "It was possible until %s").with(submitBy));
            case NO_NIGHT ->
                WorkflowProblem.guardMissing("night-spent", new Text("须在村留宿", "A night in the village is required"));
        };
    }

    /** For whoever loses a race, the database says what the rule says otherwise. */
    @Singleton
    static class Constraints implements ConstraintRefusals {

        @Override
        public Map<String, ProblemException> byConstraint() {
            return Map.of(
                    "together_day_once",
                    new ProblemException(
                            DATE_TAKEN, Violation.at("/day", "taken", new Text("每日至多计一天", "A date counts once"))));
        }
    }
}
