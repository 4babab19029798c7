package cn.hengjian.supervision.course;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.workflow.WorkflowProblem;
import cn.hengjian.supervision.course.rules.CourseFacts;
import cn.hengjian.supervision.course.rules.CourseRules.Refusal;
import cn.hengjian.supervision.course.rules.GatePaper;
import cn.hengjian.supervision.course.rules.Requirement;
import cn.hengjian.supervision.sight.Recusal;
import java.util.Objects;

/** Refusals of courses. */
enum CourseProblem implements ProblemType {
    PAPER_SUBMITTED("campaign-paper-submitted", 409, "材料已报送", "The paper is with the supervision office"),
    PAPER_NOT_SUBMITTED("campaign-paper-not-submitted", 409, "材料尚未报送", "The unit has not submitted its paper"),
    NOT_THE_HEAD("campaign-not-the-head", 409, "须由第一责任人签署", "The accountable head signs");

    private final Kind kind;

    CourseProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    static ProblemException of(Refusal refusal, CourseFacts facts) {
        return switch (refusal) {
            case OWN_UNIT -> Recusal.ownUnit();
            case INVOLVED ->
                WorkflowProblem.anotherPerson(new Text(
                        "起草或签署材料的人不得审核该材料",
                        "Who drafted or signed the paper does not decide on it; another person has to"));
            case NOT_OF_THE_UNIT ->
                new ProblemException(
                        HttpProblem.FORBIDDEN, new Text("只有参加活动的单位可以办理", "Only the unit itself does this"));
            case HEAD_UNNAMED ->
                WorkflowProblem.guardMissing(
                        "accountable-head",
                        new Text("尚未确定第一责任人，请先指定", "The unit has no accountable head yet; name one first"));
            case NOT_THE_HEAD ->
                new ProblemException(
                        NOT_THE_HEAD,
                        new Text(
                                "只有本单位在本次活动中的第一责任人可以签署",
                                "Only the cadre who is accountable for the unit in this campaign signs"));
            case SUBMITTED ->
                new ProblemException(
                        PAPER_SUBMITTED,
                        new Text("材料正由督查室审核，通过或退回后再办理", "The supervision office has the paper; wait for its decision"));
            case NOT_SUBMITTED ->
                new ProblemException(
                        PAPER_NOT_SUBMITTED, new Text("第一责任人尚未签署报送", "The accountable head has not signed it yet"));
            case PAPER_MISSING ->
                WorkflowProblem.guardMissing("paper", new Text("本阶段材料尚未起草", "Nothing is drafted for this stage yet"));
            case TEXT_MISSING -> asked("text", Requirement.TEXT);
            case FILE_MISSING -> asked("files", Requirement.FILE);
            case ITEMS_MISSING -> asked("items", Requirement.ITEMS);
            case OPINIONS_MISSING -> {
                var paper = paper(facts);
                yield WorkflowProblem.guardMissing(
                        "opinions",
                        new Text("已征求意见 %s 件，至少须 %s 件", "%s opinions were solicited; at least %s have to be")
                                .with(paper.opinions(), paper.minOpinions()));
            }
            case ANSWERS_MISSING ->
                WorkflowProblem.guardMissing(
                        "answers",
                        new Text("以下作风问题尚无对应项：%s", "No item is about these winds of the problems found: %s")
                                .with(String.join(", ", paper(facts).unanswered())));
            case DEADLINE_RUNNING ->
                WorkflowProblem.guardMissing(
                        "overdue", new Text("期限 %s 尚未届满", "It is due on %s only").with(String.valueOf(facts.due())));
            case ESCALATED ->
                WorkflowProblem.guardMissing(
                        "not-escalated", new Text("该期限已升级督办", "The passing of this day was escalated already"));
        };
    }

    private static GatePaper paper(CourseFacts facts) {
        return Objects.requireNonNull(facts.paper());
    }

    private static ProblemException asked(String guard, Requirement requirement) {
        return WorkflowProblem.guardMissing(guard, requirement.title());
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
