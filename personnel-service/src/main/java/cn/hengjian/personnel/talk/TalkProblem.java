package cn.hengjian.personnel.talk;

import cn.hengjian.personnel.casework.Recusal;
import cn.hengjian.personnel.talk.rules.TalkFacts;
import cn.hengjian.personnel.talk.rules.TalkRules.Refusal;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.rest.ConstraintRefusals;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.inject.Singleton;
import java.util.Map;

/** Refusals about talks. */
enum TalkProblem implements ProblemType {
    ALREADY_OPEN("talk-already-open", "已因同一事由启动诫勉谈话", "There is a talk with this cadre on the same source already"),
    ALREADY_EXTENDED("talk-already-extended", "整改期限已延长一次", "The time to put things right was already extended"),
    ALREADY_PLANNED("talk-already-planned", "已提交整改计划", "The plan was already written"),
    ALREADY_OBJECTED("talk-already-objected", "已提出异议", "The cadre has already objected"),
    OBJECTION_LATE("talk-objection-late", "异议期限已过", "The time to object has passed");

    private final Kind kind;

    TalkProblem(String slug, String zhCN, String en) {
        this.kind = new Kind(slug, 409, zhCN, en);
    }

    static ProblemException of(Refusal refusal, TalkFacts facts) {
        return switch (refusal) {
            case OWN_CASE -> Recusal.ownCase();
            case KIN ->
                WorkflowProblem.anotherPerson(new Text(
                        "回避（G2）：您与谈话对象有亲属关系，须由他人办理", "Recusal (G2): you are kin; another person has to do this"));
            case PRIOR_ROLE -> Recusal.priorRole();
            case NO_AUTHORITY ->
                WorkflowProblem.guardMissing(
                        "authority-matches-level",
                        new Text(
                                "权限（G1）：该级别干部的诫勉谈话不由您所在机关决定",
                                "Authority (G1): your body does not decide on a talk with a cadre of this level"));
            case SOURCE_FELL ->
                WorkflowProblem.guardMissing(
                        "source-stands", new Text("所依据的线索已被撤回", "The clue that the case is from was withdrawn"));
            case SAME_PERSON ->
                WorkflowProblem.guardMissing(
                        "separate-persons",
                        new Text(
                                "谈话人、记录人、见证人须为不同的人",
                                "The leader, the recorder and the witness have to be different persons"));
            case PARTY_RECUSED ->
                WorkflowProblem.guardMissing(
                        "parties-recusal-clean",
                        new Text(
                                "回避（G2）：谈话人、记录人、见证人不得为谈话对象本人或其亲属",
                                "Recusal (G2): neither the cadre nor kin leads, records or witnesses the talk"));
            case LEADER_BELOW_LEVEL ->
                WorkflowProblem.guardMissing(
                        "leader-matches-level",
                        new Text(
                                "权限（G1）：谈话人的级别不得低于谈话对象",
                                "Authority (G1): the leader's level must not be below the cadre's"));
            case NOT_THE_CADRE ->
                new ProblemException(
                        HttpProblem.FORBIDDEN, new Text("只有谈话对象本人可以办理", "Only the cadre concerned does this"));
            case PLAN_MISSING ->
                WorkflowProblem.guardMissing("plan", new Text("尚未提交整改计划", "The plan has not been written yet"));
            case TERM_RUNNING ->
                WorkflowProblem.guardMissing(
                        "term-ended",
                        new Text(
                                        "整改期限至 %s，届满前须由本人报告后评估",
                                        "There is time until %s; before, only the cadre's report leads to a review")
                                .with(String.valueOf(facts.rectifyDue())));
            case NO_OBJECTION ->
                WorkflowProblem.guardMissing("objection", new Text("没有待答复的异议", "No objection waits for an answer"));
            case OBJECTION_OPEN ->
                WorkflowProblem.guardMissing(
                        "objection-answered", new Text("异议尚未答复", "The objection has to be answered first"));
            case ALREADY_EXTENDED -> new ProblemException(ALREADY_EXTENDED, ALREADY_EXTENDED.title());
            case ALREADY_PLANNED -> new ProblemException(ALREADY_PLANNED, ALREADY_PLANNED.title());
            case ALREADY_OBJECTED -> new ProblemException(ALREADY_OBJECTED, ALREADY_OBJECTED.title());
            case OBJECTION_LATE ->
                new ProblemException(
                        OBJECTION_LATE,
                        new Text("异议应于 %s 前（含）提出", "An objection was possible until %s")
                                .with(String.valueOf(facts.objectionDue())));
        };
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** One case for each clue, grade and advice. */
    @Singleton
    static class Constraints implements ConstraintRefusals {

        @Override
        public Map<String, ProblemException> byConstraint() {
            var open = new ProblemException(ALREADY_OPEN, ALREADY_OPEN.title());
            return Map.of("talk_once_per_clue", open, "talk_once_per_grade", open, "talk_once_per_advice", open);
        }
    }
}
