package cn.hengjian.supervision.rectification.rules;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.time.LegalPeriod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * M05 and SM-11: to whom an order goes up that the unit owes, step by step.
 *
 * @param steps from the lowest; each is reached at the earliest when its time has passed since the one before
 */
public record Ladder(List<Step> steps) {

    public Ladder {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a ladder has a step");
        }
    }

    /** Who is told, and has to see to it. */
    public enum Body {
        UNIT_HEAD(new Text("单位主要负责人", "The accountable head of the unit")),
        SUPERVISION_OFFICE(new Text("督查室", "The supervision office")),
        DISCIPLINE(new Text("纪委监委", "The discipline body"));

        private final Text title;

        Body(Text title) {
            this.title = title;
        }

        public Text title() {
            return title;
        }
    }

    /**
     * One step.
     *
     * @param after how long the step before it may last; the first is reached when the order is escalated at all
     */
    public record Step(Body body, @Nullable LegalPeriod after) {}

    /** Steps are numbered from 1; who stands on the last stays there. */
    public int next(int level) {
        return Math.min(level + 1, steps.size());
    }

    public Body body(int level) {
        return steps.get(level - 1).body();
    }

    /** How long a level may last before the next one; nothing follows the last. */
    public @Nullable LegalPeriod lasts(int level) {
        return level < steps.size() ? steps.get(level).after() : null;
    }
}
