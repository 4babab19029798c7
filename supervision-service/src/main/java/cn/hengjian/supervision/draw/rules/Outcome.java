package cn.hengjian.supervision.draw.rules;

import java.util.List;

/** What came out of a draw. */
public sealed interface Outcome {

    /**
     * These were drawn, in the order of their ranks.
     *
     * @param round in which every unit got its inspectors; counts from 1
     */
    record Drawn(int round, List<Assignment> assignments) implements Outcome {

        public Drawn {
            assignments = List.copyOf(assignments);
        }

        @Override
        public String toString() {
            return "Drawn[…]";
        }
    }

    /** In no round did every unit get its inspectors. */
    record TooFewInspectors() implements Outcome {}
}
