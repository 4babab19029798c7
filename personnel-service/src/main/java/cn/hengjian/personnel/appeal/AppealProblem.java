package cn.hengjian.personnel.appeal;

import cn.hengjian.personnel.appeal.rules.AppealFacts;
import cn.hengjian.personnel.appeal.rules.AppealRules.Refusal;
import cn.hengjian.personnel.casework.Recusal;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.rest.ConstraintRefusals;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;

/** Refusals about reviews and appeals. */
enum AppealProblem implements ProblemType {
    ALREADY_FILED(
            "appeal-already-filed", "已对该决定申请复核或者申诉", "A review of this decision, or an appeal, was filed already"),
    TOO_LATE("appeal-too-late", "期限已过", "The time for it has passed"),
    ALREADY_EXTENDED("appeal-already-extended", "办理期限已延长一次", "The time to decide was already extended"),
    ALREADY_REMANDED("appeal-already-remanded", "已责令重新处理一次", "It was remanded already");

    private final Kind kind;

    AppealProblem(String slug, String zhCN, String en) {
        this.kind = new Kind(slug, 409, zhCN, en);
    }

    static ProblemException late(LocalDate due) {
        return new ProblemException(TOO_LATE, new Text("期限至 %s（含）", "It was possible until %s").with(due));
    }

    static ProblemException gone() {
        return WorkflowProblem.guardMissing(
                "decision-stands", new Text("该决定已被撤销或者取消", "The decision was revoked or cancelled"));
    }

    static ProblemException underOwnAppeal() {
        return WorkflowProblem.guardMissing(
                "one-appeal-at-a-time",
                new Text(
                        "已按辞职规定对责令辞职提出申诉，作出决定前不得另行申请复核或者申诉",
                        "An appeal against the order to resign is being decided; a review is possible after that"));
    }

    static ProblemException of(Refusal refusal, AppealFacts facts) {
        return switch (refusal) {
            case OWN_CASE -> Recusal.ownCase();
            case KIN ->
                WorkflowProblem.anotherPerson(new Text(
                        "回避（G2）：您与申诉人有亲属关系，须由他人办理", "Recusal (G2): you are kin; another person has to do this"));
            case PRIOR_ROLE ->
                WorkflowProblem.anotherPerson(
                        new Text(
                                "回避（G2）：您参与过原决定或者此前的处理，须由他人办理",
                                "Recusal (G2): you had a part in the decision or in an earlier stage; another person has to do this"));
            case NO_AUTHORITY ->
                WorkflowProblem.guardMissing(
                        "authority-matches-level",
                        new Text("权限（G1）：复核由作出原决定的机关办理", "Authority (G1): the body that decided reviews"));
            case DECISION_GONE -> gone();
            case NOT_THE_CADRE ->
                new ProblemException(HttpProblem.FORBIDDEN, new Text("只有本人可以办理", "Only the cadre concerned does this"));
            case TOO_LATE ->
                new ProblemException(
                        TOO_LATE,
                        new Text("期限至 %s（含）", "It was possible until %s").with(String.valueOf(facts.stepDue())));
            case NOTHING_LEFT ->
                WorkflowProblem.guardMissing(
                        "something-left",
                        new Text("原决定已撤销，无需再行申诉", "The decision was revoked; nothing is left to appeal against"));
            case CORRECTION_RUNNING ->
                WorkflowProblem.guardMissing(
                        "correction-time-ended",
                        new Text("补正期限至 %s", "The cadre may complete the file until %s")
                                .with(String.valueOf(facts.stepDue())));
            case STEP_RUNNING ->
                WorkflowProblem.guardMissing("time-ended", new Text("期限尚未届满", "The time has not passed"));
            case PANEL_NUMBER ->
                WorkflowProblem.guardMissing(
                        "panel-odd",
                        new Text("公正委员会人数应为单数，且不少于规定人数", "The panel has an odd number of members, and not too few"));
            case PANEL_CHAIR ->
                WorkflowProblem.guardMissing("panel-chair", new Text("应有且仅有一名主任委员", "Exactly one member is the chair"));
            case PANEL_RECUSED ->
                WorkflowProblem.guardMissing(
                        "panel-recusal-clean",
                        new Text(
                                "回避（G2）：成员不得为本人、亲属或者参与过原决定的人",
                                "Recusal (G2): no member is the cadre, kin, or had a part in the decision"));
            case AGGRAVATES ->
                WorkflowProblem.guardMissing(
                        "never-aggravates",
                        new Text(
                                "不得加重（G11）：变更后的末日须早于现行末日",
                                "Never worse (G11): an amendment ends the bar earlier than it ends now"));
            case ALREADY_EXTENDED -> new ProblemException(ALREADY_EXTENDED, ALREADY_EXTENDED.title());
            case ALREADY_REMANDED -> new ProblemException(ALREADY_REMANDED, ALREADY_REMANDED.title());
        };
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** One for each decision. */
    @Singleton
    static class Constraints implements ConstraintRefusals {

        @Override
        public Map<String, ProblemException> byConstraint() {
            return Map.of("appeal_once_per_decision", new ProblemException(ALREADY_FILED, ALREADY_FILED.title()));
        }
    }
}
