package cn.hengjian.personnel.reorganisation;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Violation;
import java.util.List;

/** Refusals about reorganisations. */
enum ReorganisationProblem implements ProblemType {
    REFUSED("reorganisation-refused", "调整方案不能成立", "The reorganisation does not hold");

    private final Kind kind;

    ReorganisationProblem(String slug, String zhCN, String en) {
        this.kind = new Kind(slug, 409, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** Refuses an act with everything that stands against it, each at its place. */
    static void requireNone(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new ProblemException(REFUSED, violations.getFirst().message(), violations);
        }
    }
}
