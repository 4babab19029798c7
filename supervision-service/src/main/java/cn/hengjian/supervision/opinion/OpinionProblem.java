package cn.hengjian.supervision.opinion;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.supervision.opinion.rules.OpinionRules.Refusal;
import cn.hengjian.supervision.sight.Recusal;

/** Refusals of opinions. */
enum OpinionProblem implements ProblemType {
    IS_A_CLAIM("is-a-claim", 409, "该事项属于信访诉求", "This is a claim"),
    ALREADY_RATED("already-rated", 409, "已评价", "It has been rated already");

    private final Kind kind;

    OpinionProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    static ProblemException of(Refusal refusal) {
        return switch (refusal) {
            case A_CLAIM ->
                new ProblemException(
                        IS_A_CLAIM, new Text("信访诉求按信访事项办理", "Claims are handled as petitions, not as opinions"));
            case OWN_UNIT -> Recusal.relatedUnit();
            case NOT_OF_THE_UNIT ->
                new ProblemException(
                        HttpProblem.FORBIDDEN,
                        new Text("只有被转交的单位可以研究", "Only the unit that it was transferred to studies it"));
        };
    }

    static ProblemException alreadyRated() {
        return new ProblemException(ALREADY_RATED, new Text("评价只能提交一次", "A rating is given once"));
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
