package cn.hengjian.assessment.score.rules;

/** How many of a group are its bottom (M10). */
public sealed interface Bottom {

    int of(int groupSize);

    /** A fixed number. */
    record LastN(int count) implements Bottom {

        @Override
        public int of(int groupSize) {
            return Math.min(count, groupSize);
        }
    }

    /** A share in whole percent, rounded down. */
    record Percent(int percent) implements Bottom {

        @Override
        public int of(int groupSize) {
            return (int) ((long) groupSize * percent / 100);
        }
    }
}
