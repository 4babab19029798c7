package cn.hengjian.assessment.task;

import cn.hengjian.assessment.task.rules.TaskFacts;
import cn.hengjian.assessment.task.rules.TaskRules.Refusal;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.workflow.WorkflowProblem;

/** Refusals about tasks. */
enum TaskProblem implements ProblemType {
    OBJECTION_LATE("task-objection-late", 409, "对任务的异议期限已过", "The time for an objection to the task has passed");

    private final Kind kind;

    TaskProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    static ProblemException of(Refusal refusal, TaskFacts facts) {
        return new ProblemException(type(refusal), Violation.at("", refusal.name(), text(refusal, facts)));
    }

    private static ProblemType type(Refusal refusal) {
        return switch (refusal) {
            case OWN_CASE, NOT_THE_PERSON, AUTHOR -> WorkflowProblem.ANOTHER_PERSON_REQUIRED;
            case OBJECTION_LATE -> OBJECTION_LATE;
            case ACKNOWLEDGEMENT_NOT_DUE,
                    OBJECTION_OPEN,
                    NO_OBJECTION,
                    OBJECTION_TIME_RUNNING,
                    NOT_DUE,
                    NO_EVIDENCE,
                    NOT_ALL_ASSESSED -> WorkflowProblem.GUARD_MISSING;
        };
    }

    private static Text text(Refusal refusal, TaskFacts facts) {
        return switch (refusal) {
            case OWN_CASE -> new Text("回避（G2）：不得办理本人的任务", "Recusal (G2): nobody judges his or her own task");
            case NOT_THE_PERSON -> new Text("须由任务责任人本人办理", "Only the person who has the task does this");
            case AUTHOR ->
                new Text(
                        "回避（G2）：异议须由下达任务者以外的人员处理",
                        "Recusal (G2): an objection is decided by another than who set the task");
            case ACKNOWLEDGEMENT_NOT_DUE ->
                new Text("确认期限为 %s，届满后方可视为确认", "Acknowledgement is due on %s; only after that day it is taken as given")
                        .with(facts.objectionDue());
            case OBJECTION_LATE -> new Text("异议期限为 %s", "An objection was due on %s").with(facts.objectionDue());
            case OBJECTION_OPEN -> new Text("异议尚未处理", "An objection is not decided yet");
            case NO_OBJECTION -> new Text("没有待处理的异议", "There is no objection to decide");
            case OBJECTION_TIME_RUNNING ->
                new Text(
                                "异议期限至 %s；在此之前只有责任人本人可以启动任务",
                                "Objections are open until %s; before that only the person begins")
                        .with(facts.objectionDue());
            case NOT_DUE ->
                new Text(
                                "任务未达目标且期限 %s 未过；可在达到目标后或者期限过后评定",
                                "The target is not reached and the deadline %s has not passed; assess after either")
                        .with(facts.deadline());
            case NO_EVIDENCE -> new Text("完成数须有佐证材料", "What is said to be achieved needs evidence");
            case NOT_ALL_ASSESSED -> new Text("该工作尚有任务未评定", "Tasks of this work are not assessed yet");
        };
    }
}
