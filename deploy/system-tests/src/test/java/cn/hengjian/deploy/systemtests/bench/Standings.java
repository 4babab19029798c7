package cn.hengjian.deploy.systemtests.bench;

import cn.hengjian.deploy.systemtests.bench.Wrk.Load;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What was measured of whom, round by round. */
final class Standings {

    private record Round(Load load, double processorMicros) {}

    private final Map<String, Map<String, List<Round>>> rounds = new LinkedHashMap<>();

    void add(String what, String who, Load load, double processorMicros) {
        rounds.computeIfAbsent(what, _ -> new LinkedHashMap<>())
                .computeIfAbsent(who, _ -> new ArrayList<>())
                .add(new Round(load, processorMicros));
    }

    /** Medians of the rounds, and the rate of each. */
    void print() {
        rounds.forEach((what, all) -> {
            Report.line("%s", what);
            all.forEach((who, theirs) -> Report.line(
                    "  %-20s %6.0f/s, p50 %5.2f ms, p99 %6.2f ms, %4.0f µs of processor time each; rounds %s",
                    who,
                    median(theirs, round -> round.load().rate()),
                    median(theirs, round -> round.load().median()) / 1000,
                    median(theirs, round -> round.load().p99()) / 1000,
                    median(theirs, Round::processorMicros),
                    theirs.stream()
                            .map(round -> Math.round(round.load().rate()))
                            .toList()));
        });
    }

    /** The median of the rounds' ratios, since what disturbs a round disturbs its neighbour as well. */
    double ratio(String what, String one, String other, ToDoubleFunction<Load> figure) {
        return ratios(what, one, other, round -> figure.applyAsDouble(round.load()));
    }

    /** The same of processor time for a request. */
    double processorRatio(String what, String one, String other) {
        return ratios(what, one, other, Round::processorMicros);
    }

    private double ratios(String what, String one, String other, ToDoubleFunction<Round> figure) {
        var ones = rounds.get(what).get(one);
        var others = rounds.get(what).get(other);
        var ratios = new ArrayList<Double>();
        for (var round = 0; round < ones.size(); round++) {
            ratios.add(figure.applyAsDouble(ones.get(round)) / figure.applyAsDouble(others.get(round)));
        }
        return Report.median(ratios);
    }

    private static double median(List<Round> theirs, ToDoubleFunction<Round> figure) {
        return Report.median(theirs.stream().map(figure::applyAsDouble).toList());
    }
}
