package cn.hengjian.assessment.score.rules;

import java.util.Arrays;

/**
 * Ranks inside one comparable group (M10). Equal scores share a rank. In a group smaller than the minimum nobody is
 * ranked. Somebody is at the bottom only if no tie leaves it open who is: with two last places that are equal, nobody
 * is last (lastPlace.tie = NO_AUTOMATIC_LAST).
 *
 * @param ranks from 1, in the order of the scores given; all 0 in a group too small
 * @param bottom who is at the bottom
 */
public record Ranking(int[] ranks, boolean[] bottom) {

    /** Ranks scores, given in units of the last decimal place that counts. */
    public static Ranking of(long[] scores, int minimum, Bottom rule) {
        int size = scores.length;
        var ranks = new int[size];
        var bottom = new boolean[size];
        if (size >= minimum) {
            var ascending = scores.clone();
            Arrays.sort(ascending);
            int bottomSize = rule.of(size);
            for (int i = 0; i < size; i++) {
                int notBetter = upTo(ascending, scores[i]);
                ranks[i] = size - notBetter + 1;
                bottom[i] = notBetter <= bottomSize;
            }
        }
        return new Ranking(ranks, bottom);
    }

    /** How many scores are at most this one. */
    private static int upTo(long[] ascending, long score) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] <= score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
