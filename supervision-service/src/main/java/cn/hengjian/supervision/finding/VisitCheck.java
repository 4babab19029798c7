package cn.hengjian.supervision.finding;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.visit.Visits;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds a finding against the visit at which it is said to be made. */
@ApplicationScoped
class VisitCheck {

    private static final String POINTER = "/visitId";

    private final Visits visits;

    VisitCheck(Visits visits) {
        this.visits = visits;
    }

    /** The visit that a finding names, if it names one that the reader may see. */
    Optional<Visits.Known> named(RaiseFinding command, Reader reader) {
        return Optional.ofNullable(command.visitId()).flatMap(id -> visits.find(id, reader));
    }

    /**
     * What does not fit the visit. As long as that has not started, nothing is held against where it goes: for a sealed
     * one the answer would tell.
     *
     * @param unit of the finding, if it is known
     */
    List<Violation> violations(RaiseFinding command, Optional<Visits.Known> visit, @Nullable UUID unit) {
        if (command.visitId() == null) {
            return List.of();
        }
        if (visit.isEmpty()) {
            return List.of(Violation.at(
                    POINTER,
                    "unknown-visit",
                    new Text("没有您可见的此次检查", "There is no visit with this id that you may see")));
        }
        var known = visit.get();
        if (refusal(known).isPresent()) {
            return List.of();
        }
        var violations = new ArrayList<Violation>();
        if (unit != null && !unit.equals(known.unit())) {
            violations.add(Violation.at(
                    POINTER,
                    "other-unit",
                    new Text(
                            "该次检查的对象是另一单位；须为问题所涉单位的检查",
                            "The visit went to another unit; it has to be one to the unit of the finding")));
        }
        for (int i = 0; i < command.inspectors().size(); i++) {
            if (!known.inspectors().contains(command.inspectors().get(i))) {
                violations.add(Violation.at(
                        "/inspectors/" + i,
                        "not-at-the-visit",
                        new Text("只有该次检查的检查人员可以签名：%s", "Only the inspectors of the visit sign: %s")
                                .with(String.join(", ", known.inspectors()))));
            }
        }
        return violations;
    }

    /** SM-11: what is found at a visit is found after it has started. */
    void requireStarted(Optional<Visits.Known> visit) {
        visit.flatMap(VisitCheck::refusal).ifPresent(refusal -> {
            throw new ProblemException(FindingProblem.VISIT_NOT_MADE, refusal);
        });
    }

    private static Optional<Violation> refusal(Visits.Known visit) {
        return switch (visit.state()) {
            case ASSIGNED ->
                Optional.of(Violation.at(
                        POINTER,
                        "not-started",
                        new Text(
                                "该次检查尚未开始；须为已开始、已完成或已报告的检查",
                                "The visit has not started; it has to be STARTED, DONE or REPORTED")));
            case CANCELLED ->
                Optional.of(Violation.at(
                        POINTER,
                        "cancelled",
                        new Text(
                                "该次检查已取消；须为已开始、已完成或已报告的检查",
                                "The visit was cancelled; it has to be STARTED, DONE or REPORTED")));
            case STARTED, DONE, REPORTED -> Optional.empty();
        };
    }
}
