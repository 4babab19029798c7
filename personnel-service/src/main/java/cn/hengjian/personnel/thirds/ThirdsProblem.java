package cn.hengjian.personnel.thirds;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.rest.ConstraintRefusals;
import jakarta.inject.Singleton;
import java.util.Map;

/** Refusals about working time. */
enum ThirdsProblem implements ProblemType {
    TAKEN("work-time-taken", "该日或该半日已登记", "This date, or this half of it, has an entry already"),
    IN_ANOTHER_BUCKET(
            "work-time-in-another-bucket",
            "同一时段不得计入两类工作",
            "Three-togethers days are time at the grassroots: the same half-day is in no other bucket");

    private final Kind kind;

    ThirdsProblem(String slug, String zhCN, String en) {
        this.kind = new Kind(slug, 409, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    static ProblemException absent() {
        return new ProblemException(
                HttpProblem.NOT_FOUND, new Text("没有这条有效的工作时间记录", "There is no such entry of working time that holds"));
    }

    static ProblemException invalid(String pointer, String code, Text message) {
        return new ProblemException(HttpProblem.INVALID_CONTENT, Violation.at(pointer, code, message));
    }

    static ProblemException query(String name, String code, Text message) {
        return new ProblemException(HttpProblem.UNREADABLE, Violation.query(name, code, message));
    }

    /** What the database refuses. */
    @Singleton
    static class Constraints implements ConstraintRefusals {

        @Override
        public Map<String, ProblemException> byConstraint() {
            return Map.of(
                    "work_time_once",
                    new ProblemException(
                            TAKEN, Violation.at("/day", "taken", new Text("每日至多计一天", "A date counts once"))),
                    "work_time_in_one_bucket",
                    new ProblemException(IN_ANOTHER_BUCKET, IN_ANOTHER_BUCKET.title()));
        }
    }
}
