package cn.hengjian.deploy.demo.county;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentSheetsTest {

    private static final County COUNTY = County.standard();
    private static final Map<String, Poll> POLLS = polls();

    /** The sums of a cadre's rows, as the rule adds them up: {@code valid} counts marks of one grade. */
    private record Poll(int issued, int returned, int valid, int competent, int incompetent) {

        boolean indeterminate() {
            return valid < 10 || 3 * returned < 2 * issued;
        }

        boolean triggers() {
            return !indeterminate() && (5 * competent < 3 * valid || 10 * incompetent > 3 * valid);
        }
    }

    @ParameterizedTest
    @EnumSource(ReviewCase.class)
    void boundaryCasesAreWhatTheyPromise(ReviewCase reviewCase) {
        var number = COUNTY.reviewCases().entrySet().stream()
                .filter(entry -> entry.getValue() == reviewCase)
                .findFirst()
                .orElseThrow()
                .getKey();
        var poll = POLLS.get(number);
        var totals = reviewCase.totals();

        assertThat(poll)
                .isEqualTo(new Poll(
                        totals.issued(),
                        totals.valid() + totals.abstained(),
                        totals.valid(),
                        totals.competent(),
                        totals.incompetent()));
        assertThat(poll.indeterminate()).isEqualTo(reviewCase.outcome() == ReviewCase.Outcome.INDETERMINATE);
        assertThat(poll.triggers()).isEqualTo(reviewCase.outcome() == ReviewCase.Outcome.TALK);
    }

    @Test
    void onlyTheBoundaryCasesAreNearTheRule() {
        var others = new LinkedHashMap<>(POLLS);
        others.keySet().removeAll(COUNTY.reviewCases().keySet());

        assertThat(others).hasSize(2_400 - ReviewCase.values().length).allSatisfy((number, poll) -> {
            assertThat(poll.indeterminate()).as(number).isFalse();
            assertThat(100 * poll.competent()).isGreaterThan(70 * poll.valid());
            assertThat(100 * poll.incompetent()).isLessThan(20 * poll.valid());
        });
    }

    @Test
    void ballotsReconcile() {
        AssessmentSheets.reviewTotals(COUNTY).rows().get().forEach(row -> {
            var counts = row.subList(2, 9).stream().map(cell -> (Integer) cell).toList();
            int issued = counts.get(0);
            int returned = counts.get(1);
            assertThat(counts).allMatch(count -> count >= 0);
            assertThat(issued).isGreaterThanOrEqualTo(returned).isPositive();
            assertThat(counts.subList(2, 7).stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(returned);
            assertThat(counts.subList(2, 6).stream().mapToInt(Integer::intValue).sum())
                    .isPositive();
        });
    }

    @Test
    void lastPlacesAreFarBehindEverybodyElse() throws IOException {
        var scores = scores();
        var behind = new BigDecimal("25");

        COUNTY.lastPlaces().forEach((number, place) -> {
            var peers = COUNTY.rosters()
                    .flatMap(roster -> roster.people().stream())
                    .map(Person::cadre)
                    .filter(cadre -> cadre.level() == place.level())
                    .map(Cadre::number)
                    .filter(other -> !other.equals(number))
                    .map(scores::get)
                    .toList();
            assertThat(peers)
                    .hasSizeGreaterThanOrEqualTo(5)
                    .allSatisfy(score ->
                            assertThat(score).isGreaterThan(scores.get(number).add(behind)));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"leader", "general"})
    void schemesWeighAHundredAndNameTheIndicatorsOfTheSheet(String name) throws IOException {
        var scheme = scheme(name);
        var indicators = indicators(scheme);
        var postClass = PostClass.valueOf(scheme.required("appliesTo").textValue());

        assertThat(indicators.stream()
                        .mapToInt(indicator -> indicator.required("weight").intValue())
                        .sum())
                .isEqualTo(100);
        assertThat(indicators.stream()
                        .filter(indicator ->
                                indicator.required("kind").textValue().equals("QUANT"))
                        .map(indicator -> indicator.required("code").textValue()))
                .isEqualTo(AssessmentSheets.quantitativeCodes(postClass));
        assertThat(indicators.stream().filter(indicator -> indicator.has("question")))
                .hasSize(2);
        assertThat(indicators.stream()
                        .filter(indicator ->
                                indicator.path("direction").asText().equals("REVERSE")))
                .hasSize(1);
    }

    /** Scores by the defaults of the domain: capped ratios for numbers, weighted classes for ballots. */
    private static Map<String, BigDecimal> scores() throws IOException {
        var indicators = new HashMap<String, JsonNode>();
        for (var name : List.of("leader", "general")) {
            indicators(scheme(name))
                    .forEach(node -> indicators.put(node.required("code").textValue(), node));
        }
        var scores = new HashMap<String, BigDecimal>();
        AssessmentSheets.actuals(COUNTY).rows().get().forEach(row -> {
            var indicator = indicators.get((String) row.get(1));
            var actual = (BigDecimal) row.get(2);
            var target = indicator.required("target").decimalValue();
            var ratio = indicator.required("direction").textValue().equals("REVERSE")
                    ? target.divide(actual, MathContext.DECIMAL64)
                    : actual.divide(target, MathContext.DECIMAL64);
            var points = indicator.required("weight").decimalValue().multiply(ratio.min(new BigDecimal("1.2")));
            scores.merge((String) row.get(0), points, BigDecimal::add);
        });
        var weights = Map.of("LEADERS", "0.3", "PEERS", "0.4", "MASSES", "0.3");
        AssessmentSheets.reviewTotals(COUNTY).rows().get().forEach(row -> {
            var counts = row.subList(4, 8).stream().map(cell -> (Integer) cell).toList();
            var sum = 100 * counts.get(0) + 80 * counts.get(1) + 60 * counts.get(2);
            var valid = counts.stream().mapToInt(Integer::intValue).sum();
            var share = new BigDecimal(sum).divide(new BigDecimal(100 * valid), MathContext.DECIMAL64);
            // Both indicators that take their score from the ballots weigh 30 together.
            var points = share.multiply(new BigDecimal(weights.get((String) row.get(1))))
                    .multiply(new BigDecimal(30));
            scores.merge((String) row.get(0), points, BigDecimal::add);
        });
        return scores;
    }

    private static JsonNode scheme(String name) throws IOException {
        try (var in = County.class.getResourceAsStream("/cn/hengjian/deploy/demo/schemes/" + name + ".json")) {
            return new ObjectMapper().readTree(in);
        }
    }

    private static List<JsonNode> indicators(JsonNode scheme) {
        return StreamSupport.stream(scheme.required("indicators").spliterator(), false)
                .toList();
    }

    private static Map<String, Poll> polls() {
        var rows = new LinkedHashMap<String, List<Poll>>();
        AssessmentSheets.reviewTotals(COUNTY).rows().get().forEach(row -> {
            var n = row.subList(2, 9).stream().map(cell -> (Integer) cell).toList();
            var valid = n.get(2) + n.get(3) + n.get(4) + n.get(5);
            rows.computeIfAbsent((String) row.get(0), _ -> new ArrayList<>())
                    .add(new Poll(n.get(0), n.get(1), valid, n.get(2) + n.get(3), n.get(5)));
        });
        var polls = new LinkedHashMap<String, Poll>();
        rows.forEach((number, parts) -> {
            assertThat(parts).hasSize(3);
            polls.put(
                    number,
                    parts.stream()
                            .reduce((a, b) -> new Poll(
                                    a.issued + b.issued,
                                    a.returned + b.returned,
                                    a.valid + b.valid,
                                    a.competent + b.competent,
                                    a.incompetent + b.incompetent))
                            .orElseThrow());
        });
        return polls;
    }
}
