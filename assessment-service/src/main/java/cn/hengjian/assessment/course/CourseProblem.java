package cn.hengjian.assessment.course;

import cn.hengjian.assessment.course.rules.CourseFacts;
import cn.hengjian.assessment.course.rules.CourseRules.Refusal;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.rest.ConstraintRefusals;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Refusals of SM-8. */
enum CourseProblem implements ProblemType {
    OBJECTION_LATE("grade-objection-late", 409, "异议期限已过", "The time for an objection has passed"),
    OBJECTED("grade-objected", 409, "您的异议尚在处理", "Your objection is being dealt with");

    private static final Text NO_CEILING = new Text("等次高于上限", "The grade is above its ceiling");

    private final Kind kind;

    CourseProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    static ProblemException of(Refusal refusal, CourseFacts facts) {
        return new ProblemException(type(refusal), Violation.at("", refusal.name(), text(refusal, facts)));
    }

    static ProblemType type(Refusal refusal) {
        return switch (refusal) {
            case OWN_CASE, NOT_THE_PERSON, NOT_THE_RATER, AUTHOR -> WorkflowProblem.ANOTHER_PERSON_REQUIRED;
            case OBJECTION_LATE -> OBJECTION_LATE;
            case SUMMARY_NOT_DUE,
                    BALLOTS_NOT_CERTIFIED,
                    GRADE_MISSING,
                    NO_GRADE,
                    NOT_EXCELLENT,
                    ABOVE_CEILING,
                    NOT_COLLECTIVE,
                    NOTHING_TO_SHOW,
                    NOT_PUBLICISED,
                    PUBLICITY_RUNNING,
                    NOT_WITNESSED,
                    OBJECTION_TIME_RUNNING,
                    AGGRAVATED,
                    STILL_MARKED,
                    GRADED -> WorkflowProblem.GUARD_MISSING;
        };
    }

    static Text text(Refusal refusal, CourseFacts facts) {
        return switch (refusal) {
            case OWN_CASE -> new Text("回避（G2）：不得办理本人的考核", "Recusal (G2): nobody acts in his or her own case");
            case NOT_THE_PERSON -> new Text("须由本人办理", "Only the person concerned does this");
            case SUMMARY_NOT_DUE ->
                new Text("个人总结期限为 %s，届满后方可免交", "The self-summary is due on %s; it is waived only after that day")
                        .with(facts.summaryDue());
            case NOT_THE_RATER -> new Text("须由该干部的评鉴人办理", "Whoever rates this person does this");
            case BALLOTS_NOT_CERTIFIED ->
                new Text("定性指标的民主测评尚未认证（M21）", "The review for the qualitative indicators is not certified (M21)");
            case GRADE_MISSING -> new Text("缺少等次（CSL-38）", "A grade is missing (CSL-38)");
            case NO_GRADE ->
                facts.mark() == null
                        ? new Text("不确定等次", "There is no grade")
                        : new Text(
                                facts.mark().label().zhCN() + "（" + facts.mark().rule() + "）",
                                facts.mark().label().en() + " (" + facts.mark().rule() + ")");
            case NOT_EXCELLENT ->
                new Text(
                        "当年受警告处分或者诫勉，不得确定为优秀（ASM-SANC、SM-1）",
                        "Warned or admonished in the year: not excellent (ASM-SANC, SM-1)");
            case ABOVE_CEILING -> facts.ceiling() == null ? NO_CEILING : CourseExplanation.ceiling(facts.ceiling());
            case NOT_COLLECTIVE ->
                new Text("集体决定（G5）的到会或同意人数不足", "Too few members were present or agreed for a collective decision (G5)");
            case NOTHING_TO_SHOW ->
                new Text("只公示拟定为优秀的干部（ASM-PUB）", "Only who is to be excellent is shown in public (ASM-PUB)");
            case NOT_PUBLICISED ->
                new Text("优秀等次须先公示（ASM-PUB）", "Who is to be excellent is shown in public first (ASM-PUB)");
            case PUBLICITY_RUNNING ->
                new Text("公示至 %s，期满后方可确定（ASM-PUB）", "The publicity runs until %s and has to end first (ASM-PUB)")
                        .with(String.valueOf(facts.publicUntil()));
            case NOT_WITNESSED ->
                new Text("拒绝签字须有足够的见证人（ASM-SIGN）", "A refusal to sign needs its witnesses (ASM-SIGN)");
            case OBJECTION_LATE ->
                new Text("异议期限为 %s", "An objection was due on %s").with(String.valueOf(facts.objectionDue()));
            case OBJECTION_TIME_RUNNING ->
                new Text(
                                "本人未签字接受，异议期限至 %s，期满后方可归档",
                                "The person has not signed that he or she accepts; objections are open until %s")
                        .with(String.valueOf(facts.objectionDue()));
            case AUTHOR ->
                new Text(
                        "异议须由未参与评鉴、提出等次和决定的人员处理",
                        "An objection is decided by somebody who neither reviewed, proposed, decided nor objected");
            case AGGRAVATED -> new Text("不得因申诉加重（G11）", "Who objects fares no worse for it (G11)");
            case STILL_MARKED ->
                new Text("不确定等次的原因尚未消除（ASM-CASE）", "What left the person without a grade has not ended (ASM-CASE)");
            case GRADED -> new Text("已有等次，无需补定", "There is a grade; nothing is to be filled in");
        };
    }

    /** What the database keeps about objections. */
    @ApplicationScoped
    static class Constraints implements ConstraintRefusals {

        @Override
        public Map<String, ProblemException> byConstraint() {
            return Map.of("course_objection_open", new ProblemException(OBJECTED, OBJECTED.title()));
        }
    }
}
