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
            case WRITTEN_MISSING -> "written-results";
            case PANEL_SIZE -> "panel-odd";
            case PARTY_RECUSED -> "parties-recusal-clean";
            case MARKS_MISSING -> "panel-marks";
            case REVIEW_MISSING -> "review-certified";
            case RATIO -> "inspection-ratio";
            case PASSED_OVER -> "results-in-order";
            case TOO_FEW_INSPECTORS -> "two-inspectors";
            case REPORT_MISSING -> "inspections-reported";
            case NOT_INSPECTED -> "inspected";
            case UNSUITABLE -> "suitable";
            case NO_AUTHORITY -> "authority-matches-level";
            case NO_QUORUM -> "collective-quorum";
            case NO_MAJORITY -> "collective-majority";
            case PUBLICITY_SHORT -> "publicity-time";
            case PUBLICITY_RUNNING -> "publicity-ended";
            case PROBATION_RUNNING -> "probation-ended";
            case CONGRESS_MISSING -> "congress-step";
            default -> refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    static Text text(Refusal refusal, SelectionFacts facts) {
        var course = facts.course();
        var field = course.field();
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
            case WRITTEN_MISSING ->
                new Text("还有 %s 人没有笔试成绩", "%s candidates have no written result").with(field.unwritten());
            case PANEL_SIZE ->
                new Text("面试考官人数应为单数，且不少于规定人数（SM-7）", "The panel has an odd number of members, and not too few (SM-7)");
            case PARTY_RECUSED ->
                new Text("回避（G2）：不得由报名人或者其亲属担任", "Recusal (G2): neither a candidate nor kin of one may be named");
            case MARKS_MISSING ->
                new Text("还有 %s 人没有全部考官的评分", "%s candidates lack marks of the panel").with(field.unmarked());
            case REVIEW_MISSING ->
                new Text(
                                "还有 %s 人没有经认证的民主测评结果（SM-9），结果由考核服务送达",
                                "%s candidates have no certified result of a democratic review (SM-9); assessment sends it")
                        .with(field.unreviewed());
            case RATIO -> new Text("考察对象与职位之比低于规定（SM-7）", "Too few are inspected for one post (SM-7)");
            case PASSED_OVER ->
                new Text(
                        "成绩不低于考察对象的人未列入，也未写明理由；成绩并列的一并列入或者逐人说明",
                        "Somebody with a result as good is left out without a reason; who is tied is named, too, or passed over"
                                + " with a reason");
            case TOO_FEW_INSPECTORS -> new Text("考察须由两人以上进行", "Two persons at least have to inspect");
            case REPORT_MISSING ->
                new Text("还有 %s 名考察对象没有考察报告", "%s of those inspected have no report").with(field.unreported());
            case NOT_INSPECTED -> new Text("不是考察对象", "Is not among those inspected");
            case UNSUITABLE -> new Text("考察认为不适合", "The inspection found the candidate unsuitable");
            case NO_AUTHORITY ->
                new Text("权限（G1）：该层次的职位不由您所在机关决定", "Authority (G1): your body does not decide on posts of this level");
            case NO_QUORUM ->
                new Text(
                        "集体决定（G5）：到会人数不足应到的三分之二",
                        "Collective decision (G5): two thirds of the members have to be present");
            case NO_MAJORITY ->
                new Text(
                        "集体决定（G5）：同意人数未超过应到的半数",
                        "Collective decision (G5): more than half of the members due have to agree");
            case PUBLICITY_SHORT ->
                new Text("公示时间不足规定的工作日数（SM-7）", "The publicity is shorter than the rule has it (SM-7)");
            case PUBLICITY_RUNNING ->
                new Text("公示至 %s（含）", "The publicity runs until %s, that day included")
                        .with(String.valueOf(course.publicUntil()));
            case PROBATION_RUNNING ->
                new Text("试用期至 %s（含）", "The probation runs until %s, that day included")
                        .with(String.valueOf(course.probationUntil()));
            case CONGRESS_MISSING ->
                new Text(
                        "法定程序（G6）：选举或者人大任命的职务，须先履行人大程序",
                        "Congress step (G6): the post is the congress's; its step has to be recorded");
            case NO_OBJECTION -> new Text("没有待答复的异议", "There is no objection to answer");
            default -> throw new IllegalArgumentException(refusal + " is no missing step");
        };
    }
}
