package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.score.rules.Arithmetic;
import cn.hengjian.assessment.score.rules.Ranking;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a run until everybody has one, and then their ranks. Forty bytes a person, in arrays, so that a county
 * or a province fits into memory alike.
 */
final class Standings {

    private long[] idsHigh = new long[1 << 12];
    private long[] idsLow = new long[1 << 12];
    private long[] scores = new long[1 << 12];
    private int[] groups = new int[1 << 12];
    private int count;
    private final Map<String, Integer> groupNumbers = new HashMap<>();
    private final List<String> groupCodes = new ArrayList<>();
    private final Map<Integer, Standing.Struck> struck = new HashMap<>();

    /**
     * One person's place.
     *
     * @param score null if there is none
     * @param groupSize how many of the group have a score
     * @param rank 0 in a group too small, and without a score
     * @param struck null if no veto struck
     */
    record Place(
            UUID appraisal,
            String group,
            @Nullable BigDecimal score,
            int groupSize,
            int rank,
            boolean bottom,
            Standing.@Nullable Struck struck) {}

    /** Takes each place in turn. */
    @FunctionalInterface
    interface Sink {
        void take(Place place);
    }

    void add(Standing standing) {
        if (standing.struck() != null) {
            struck.put(count, standing.struck());
        }
        if (count == scores.length) {
            grow();
        }
        idsHigh[count] = standing.appraisal().getMostSignificantBits();
        idsLow[count] = standing.appraisal().getLeastSignificantBits();
        groups[count] = groupNumbers.computeIfAbsent(standing.group(), code -> {
            groupCodes.add(code);
            return groupCodes.size() - 1;
        });
        scores[count] = standing.units();
        count++;
    }

    int count() {
        return count;
    }

    int scored() {
        return (int) Arrays.stream(scores, 0, count)
                .filter(score -> score != Standing.NOT_SCORED)
                .count();
    }

    int groups() {
        return groupCodes.size();
    }

    /** Ranks every group, and hands over everybody in the order in which they came. */
    void rank(ScoringPolicy policy, Sink sink) {
        var sizes = new int[groupCodes.size()];
        for (int i = 0; i < count; i++) {
            sizes[groups[i]] += scores[i] == Standing.NOT_SCORED ? 0 : 1;
        }
        var rankings = rankings(sizes, policy);
        var next = new int[sizes.length];
        for (int i = 0; i < count; i++) {
            int group = groups[i];
            boolean scored = scores[i] != Standing.NOT_SCORED;
            int place = scored ? next[group]++ : -1;
            sink.take(new Place(
                    new UUID(idsHigh[i], idsLow[i]),
                    groupCodes.get(group),
                    scored ? BigDecimal.valueOf(scores[i], Arithmetic.SCALE) : null,
                    sizes[group],
                    scored ? rankings[group].ranks()[place] : 0,
                    scored && rankings[group].bottom()[place],
                    struck.get(i)));
        }
    }

    private Ranking[] rankings(int[] sizes, ScoringPolicy policy) {
        var byGroup = new long[sizes.length][];
        Arrays.setAll(byGroup, group -> new long[sizes[group]]);
        var filled = new int[sizes.length];
        for (int i = 0; i < count; i++) {
            if (scores[i] != Standing.NOT_SCORED) {
                byGroup[groups[i]][filled[groups[i]]++] = scores[i];
            }
        }
        var rankings = new Ranking[sizes.length];
        Arrays.setAll(rankings, group -> policy.rank(byGroup[group]));
        return rankings;
    }

    private void grow() {
        int size = scores.length * 2;
        idsHigh = Arrays.copyOf(idsHigh, size);
        idsLow = Arrays.copyOf(idsLow, size);
        scores = Arrays.copyOf(scores, size);
        groups = Arrays.copyOf(groups, size);
    }
}
