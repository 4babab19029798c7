package cn.hengjian.supervision.roster;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands against something new about a unit that is no more. */
public final class Abolished {

    private Abolished() {}

    /**
     * Says since when there is no such unit; nothing of one that is in force.
     *
     * @param on the first day on which it was no more
     */
    public static Optional<Violation> unit(String pointer, @Nullable LocalDate on) {
        return Optional.ofNullable(on)
                .map(day -> Violation.at(
                        pointer,
                        "unit-abolished",
                        new Text("该单位自 %s 起已撤销，应为现有单位", "The unit is abolished since %s; one in force is expected")
                                .with(day)));
    }
}
