package cn.hengjian.supervision.campaign;

import cn.hengjian.supervision.course.rules.CourseState;
import cn.hengjian.supervision.course.rules.GateStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the units of a campaign are.
 *
 * @param stages how many units stand where, in the order of the stages
 * @param units by code; a unit's reader sees his or her own subtree
 */
public record BoardView(
        UUID campaignId, String number, String title, LocalDate asOf, List<Stage> stages, List<Unit> units) {

    /** A stage, and how many of its units are overdue or wait for the office. */
    public record Stage(CourseState stage, String name, long units, long overdue, long atTheOffice) {}

    /**
     * A unit's place.
     *
     * @param daysLeft calendar days until the unit's last day at this gate, negative when overdue; absent while the
     *     office has the paper and after the last gate
     * @param head number of the accountable cadre
     */
    public record Unit(
            UUID courseId,
            String unitCode,
            String unitName,
            CourseState stage,
            String stageName,
            @Nullable GateStatus gate,
            @Nullable LocalDate due,
            @Nullable Integer daysLeft,
            boolean overdue,
            int returns,
            @Nullable String head) {}
}
