package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.selection.rules.Refusal;
import cn.hengjian.personnel.selection.rules.SelectionFacts;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.workflow.WorkflowProblem;
import java.util.Locale;

/** The steps without which something can't be done in a selection, each by its name. */
final class MissingSteps {

    private MissingSteps() {}

    static ProblemException of(Refusal refusal, SelectionFacts facts) {
        return WorkflowProblem.guardMissing(code(refusal), text(refusal, facts));
    }

    static String code(Refusal refusal) {
        return switch (refusal) {
            case BAR_UNJUSTIFIED -> "bars-justified";
            case REGISTRATION_SHORT -> "registration-time";
            case REGISTRATION_RUNNING -> "registration-ended";
            case TOO_FEW -> "enough-candidates";
            case ENOUGH -> "too-few-candidates";
            case INELIGIBLE -> "eligible";
            case NO_GROUND -> "requirement-unmet";
            case UNSCREENED -> "all-screened";
            case OBJECTION_RUNNING -> "objection-time-ended";
            case OBJECTION_OPEN -> "objections-answered";
            default -> refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    static Text text(Refusal refusal, SelectionFacts facts) {
        var course = facts.course();
        return switch (refusal) {
            case BAR_UNJUSTIFIED ->
                new Text(
                        "公告设有超出任用条例的条件（M12），未写明理由和依据",
                        "The notice sets bars beyond the law (M12) without a reason and a basis");
            case REGISTRATION_SHORT ->
                new Text("报名时间不足规定的工作日数（SM-7）", "The time to register is shorter than the rule has it (SM-7)");
            case REGISTRATION_RUNNING ->
                new Text("报名至 %s（含）", "Registration runs until %s, that day included")
                        .with(String.valueOf(course.registerBy()));
            case TOO_FEW -> new Text("少于 %s 人，不得继续，只能终止", "Fewer than %s: it fails").with(course.minimum());
            case ENOUGH -> new Text("不少于 %s 人，不得终止", "There are %s or more: it goes on").with(course.minimum());
            case INELIGIBLE -> new Text("不符合资格条件", "A requirement is not met");
            case NO_GROUND ->
                new Text("该条件经核对已经满足，不得以此为由不予通过", "This requirement is met; it is no ground for a rejection");
            case UNSCREENED ->
                new Text("还有 %s 名报名人未审查", "%s candidates were not looked at yet").with(course.registered());
            case OBJECTION_RUNNING ->
                new Text("未通过者可提出异议至 %s（含）", "Who was rejected may object until %s, that day included")
                        .with(String.valueOf(course.objectBy()));
            case OBJECTION_OPEN ->
                new Text("还有 %s 项异议未答复", "%s objections are not answered yet").with(course.objecting());
            case NOT_REGISTERED -> new Text("没有有效的报名", "There is no registration that stands");
            case NOT_REJECTED -> new Text("未被判定为不符合资格", "There is no rejection to object to");
            case NO_OBJECTION -> new Text("没有待答复的异议", "There is no objection to answer");
            default -> throw new IllegalArgumentException(refusal + " is no missing step");
        };
    }
}
