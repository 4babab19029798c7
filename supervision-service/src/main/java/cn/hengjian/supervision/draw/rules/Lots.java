package cn.hengjian.supervision.draw.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Draws lots (M30, 双随机), as DRAWS.md states it. In each round the units of the lowest ranks are drawn; each of them, in
 * that order, gets the inspectors of the lowest ranks who are not recused there and have not got their most already. If a
 * unit gets too few, the next round begins from nothing.
 */
public final class Lots {

    private Lots() {}

    /** Why a draw is not carried out. */
    public enum Refusal {
        /** No round gave every unit its inspectors. */
        TOO_FEW_INSPECTORS
    }

    public static Outcome draw(Candidates candidates, Ranking ranking) {
        var recused = new HashSet<>(candidates.recused());
        for (int round = 1; round <= candidates.maxRounds(); round++) {
            var assignments = round(candidates, recused, round, ranking);
            if (assignments.isPresent()) {
                return new Outcome.Drawn(round, assignments.get());
            }
        }
        return new Outcome.TooFewInspectors();
    }

    private static Optional<List<Assignment>> round(
            Candidates candidates, Set<Recused> recused, int round, Ranking ranking) {
        var assignments = new ArrayList<Assignment>();
        var visits = new HashMap<String, Integer>();
        var units = lowest(candidates.units(), candidates.unitsToDraw(), unit -> ranking.rank(round, unit));
        for (var unit : units) {
            var free = candidates.inspectors().stream()
                    .filter(inspector -> !recused.contains(new Recused(unit, inspector)))
                    .filter(inspector -> visits.getOrDefault(inspector, 0) < candidates.maxVisits())
                    .toList();
            var sent = lowest(
                    free, candidates.inspectorsPerUnit(), inspector -> ranking.rank(round, unit + '\0' + inspector));
            if (sent.size() < candidates.inspectorsPerUnit()) {
                return Optional.empty();
            }
            sent.forEach(inspector -> visits.merge(inspector, 1, Integer::sum));
            assignments.add(new Assignment(unit, sent));
        }
        return Optional.of(assignments);
    }

    /** Those of the lowest ranks; equal ranks go by the code. */
    private static List<String> lowest(Collection<String> codes, int count, Function<String, String> rank) {
        Map<String, String> ranks = new HashMap<>();
        codes.forEach(code -> ranks.put(code, rank.apply(code)));
        return codes.stream()
                .sorted(Comparator.<String, String>comparing(ranks::get).thenComparing(Comparator.naturalOrder()))
                .limit(count)
                .toList();
    }
}
