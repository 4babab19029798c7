package cn.hengjian.assessment.bulletin;

import cn.hengjian.assessment.bulletin.rules.BulletinFacts;
import cn.hengjian.assessment.bulletin.rules.BulletinPeriod;
import cn.hengjian.assessment.bulletin.rules.BulletinRules.Refusal;
import cn.hengjian.assessment.bulletin.rules.Hit;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.workflow.WorkflowProblem;
import java.util.List;
import java.util.Locale;

/** Refusals of bulletins. */
enum BulletinProblem implements ProblemType {
    BETRAYS_PERSONS("bulletin-betrays-persons", 409, "通报可能指向个人", "The bulletin may point to a person"),
    EXISTS("bulletin-exists", 409, "该期已有通报", "The period has a bulletin");

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
            case BETRAYS ->
                new ProblemException(
                        BETRAYS_PERSONS,
                        new Text(
                                "文中有指向个人或人数过少单位的内容，请逐处改写；确非指人的姓名或人数，可在 cleared 中说明",
                                "The text points to persons or to groups that are too small: change each place, or name"
                                        + " as cleared the names and counts that mean nobody"),
                        facts.hits().stream().map(BulletinProblem::violation).toList());
        };
    }

    private static Violation violation(Hit hit) {
        var place = new Text("第 %s 段第 %s 字“%s”：", "line %s, character %s, “%s”: ")
                .with(hit.line(), hit.column(), hit.word());
        var what = switch (hit.kind()) {
            case NAME -> new Text("与干部姓名相同", "the name of a cadre");
            case NUMBER -> new Text("干部编号", "the number of a cadre");
            case CITIZEN_ID -> new Text("公民身份号码", "a citizen id");
            case SMALL_UNIT -> new Text("该单位的数据不得公布", "nothing may be told of this unit");
            case SMALL_COUNT -> new Text("人数过少", "too few people");
        };
        return Violation.at(
                hit.part(),
                hit.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                new Text(place.zhCN() + what.zhCN(), place.en() + what.en()));
    }

    static ProblemException notAPeriod(BulletinPeriod latest) {
        return new ProblemException(
                HttpProblem.INVALID_CONTENT,
                new Text("请填写已结束的一期的起始月份", "Name the first month of a period that has ended"),
                List.of(Violation.at(
                        "/from",
                        "not-a-period",
                        new Text("例如 %s（至 %s）", "Such as %s (until %s)").with(latest.from(), latest.to()))));
    }

    static ProblemException unknownRun() {
        return new ProblemException(
                HttpProblem.INVALID_CONTENT,
                new Text("没有这次已计算的考核", "There is no such computed run"),
                List.of(Violation.at(
                        "/runId", "not-computed", new Text("请填写已计算得分的考核", "Name a run whose scores are computed"))));
    }

    static ProblemException exists(BulletinPeriod period) {
        return new ProblemException(
                EXISTS,
                new Text("%s 至 %s 已有通报，请修改原稿", "There is a bulletin for %s to %s: edit that")
                        .with(period.from(), period.to()));
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
