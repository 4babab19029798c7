package cn.hengjian.supervision.bulletin;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.workflow.WorkflowProblem;
import cn.hengjian.supervision.bulletin.rules.BulletinFacts;
import cn.hengjian.supervision.bulletin.rules.BulletinRules.Refusal;
import java.util.List;

/** Refusals of bulletins. */
enum BulletinProblem implements ProblemType {
    BETRAYS_PERSONS("bulletin-betrays-persons", 409, "通报可能指向个人", "The bulletin may point to a person");

    private final Kind kind;

    BulletinProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    static ProblemException of(Refusal refusal, BulletinFacts facts) {
        return switch (refusal) {
            case OWN_TEXT ->
                WorkflowProblem.anotherPerson(new Text("起草或修改的人不得自行核对", "Who wrote the text does not check it"));
            case INVOLVED ->
                WorkflowProblem.anotherPerson(
                        new Text("起草人和核对人不得审批", "Who wrote or checked the text does not approve it"));
            case NAMES ->
                betrays(
                        "name",
                        facts.names(),
                        new Text(
                                "文中出现与干部姓名相同的词，请改写，或确认其并非指人",
                                "The text holds words that are names of cadres; change them, or clear them if they mean"
                                        + " nobody"));
            case SMALL_UNITS ->
                betrays(
                        "small-unit",
                        facts.smallUnits(),
                        new Text(
                                "文中点名的单位问题数过少，可能指向个人，请改写",
                                "The text names units with so few findings that a person could be guessed; change it"));
        };
    }

    private static ProblemException betrays(String code, List<String> words, Text text) {
        return new ProblemException(
                BETRAYS_PERSONS,
                text,
                words.stream()
                        .map(word -> Violation.at("/text", code, new Text("“%s”", "“%s”").with(word)))
                        .toList());
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
