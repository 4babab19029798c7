package cn.hengjian.personnel.absence;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.rest.ConstraintRefusals;
import jakarta.inject.Singleton;
import java.util.Map;

/** Refusals about absences. */
enum AbsenceProblem implements ProblemType {
    OVERLAP("absence-overlap", "与已登记的请假、出差重叠", "It overlaps an absence on record"),
    AT_THE_GRASSROOTS("absence-on-together-day", "该时段已有“三同”记录", "There are three-togethers days in that time"),
    ON_A_VISIT("absence-on-contact-visit", "该时段已有联系走访记录", "There are visits to contacts in that time"),
    AT_WORK("absence-on-work-time", "该时段已登记工作时间", "There is working time on record in that time");

    private final Kind kind;

    AbsenceProblem(String slug, String zhCN, String en) {
        this.kind = new Kind(slug, 409, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** What the database refuses. */
    @Singleton
    static class Constraints implements ConstraintRefusals {

        @Override
        public Map<String, ProblemException> byConstraint() {
            return Map.of("absence_once", new ProblemException(OVERLAP, OVERLAP.title()));
        }
    }
}
