package cn.hengjian.supervision.visit;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.workflow.WorkflowProblem;
import cn.hengjian.supervision.sight.Recusal;
import cn.hengjian.supervision.visit.rules.VisitFacts;
import cn.hengjian.supervision.visit.rules.VisitRules.Refusal;

/** Refusals of visits. */
enum VisitProblem implements ProblemType {
    OUTSIDE_WINDOW("visit-outside-window", 409, "不在检查期间内", "Not within the days of the visit"),
    SEALED("visit-sealed", 409, "检查对象尚未启封", "The visit is still sealed"),
    SEAL_BROKEN("seal-broken", 409, "封存内容已被改动", "The seal was tampered with");

    private final Kind kind;

    VisitProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    static ProblemException of(Refusal refusal, VisitFacts facts) {
        return switch (refusal) {
            case NOT_ASSIGNED ->
                new ProblemException(
                        HttpProblem.FORBIDDEN,
                        new Text("只有本次检查的检查人员可以办理", "Only the inspectors of this visit do this"));
            case OWN_UNIT -> Recusal.ownUnit();
            case RECUSED ->
                WorkflowProblem.anotherPerson(new Text(
                        "回避（G2）：您与该单位有回避情形，须由其他检查人员办理",
                        "Recusal (G2): you have a tie to this unit; another inspector has to do this"));
            case OUTSIDE_WINDOW ->
                new ProblemException(
                        OUTSIDE_WINDOW,
                        new Text("本次检查只能在 %s 至 %s 之间开始", "This visit starts from %s to %s only")
                                .with(facts.from(), facts.to()));
            case SEALED ->
                new ProblemException(
                        SEALED,
                        new Text("启封后方可办理", "This can be done once the visit has started and its unit is known"));
            case NOTHING_RECORDED ->
                WorkflowProblem.guardMissing("activity", new Text("尚无检查活动记录", "No activity of this visit is recorded"));
        };
    }

    static ProblemException sealBroken() {
        return new ProblemException(
                SEAL_BROKEN,
                new Text(
                        "封存内容与公布的承诺值不符，已记入审计日志",
                        "What was sealed does not fit the published commitment; the audit log says so"));
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
