package cn.hengjian.assessment.trigger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.ballot.rules.Marks;
import cn.hengjian.assessment.terms.rules.Share;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TalkTriggerTest {

    private static final Share SIXTY = new Share(60, 100);
    private static final Share THIRTY = new Share(30, 100);

    private static TriggerParameters parameters(Reading reading, Denominator denominator) {
        return new TriggerParameters(
                reading,
                Set.of(Grade.EXCELLENT, Grade.COMPETENT),
                SIXTY,
                THIRTY,
                SIXTY,
                denominator,
                new Share(2, 3),
                10);
    }

    /** All ballots came back valid; what is neither competent nor incompetent is basic. */
    private static Poll poll(long valid, long competent, long incompetent) {
        return new Poll(valid, valid, new Marks(0, competent, valid - competent - incompetent, incompetent));
    }

    @ParameterizedTest(name = "{0} valid, {1} competent, {2} incompetent: {3}")
    @CsvSource({
        // the vectors of M13; its third has one mark more than there are, so one of the competent goes
        "50, 30, 15, NO",
        "50, 29, 10, COMPETENT_BELOW",
        "50, 34, 16, INCOMPETENT_ABOVE",
        "50, 35, 15, NO",
        "10,  6,  3, NO",
        " 9,  9,  0, TOO_FEW_VALID",
        // both sides of each line, where the share is no whole percent
        "11,  7,  3, NO",
        "11,  6,  3, COMPETENT_BELOW",
        "13,  8,  3, NO",
        "13,  7,  3, COMPETENT_BELOW",
        "11,  7,  4, INCOMPETENT_ABOVE",
        "10, 10,  0, NO",
        "10,  0, 10, COMPETENT_BELOW+INCOMPETENT_ABOVE",
        "1000000, 600000, 300000, NO",
        "1000000, 599999, 300000, COMPETENT_BELOW",
        "1000000, 600000, 300001, INCOMPETENT_ABOVE"
    })
    void comparesStrictlyUnderR1(long valid, long competent, long incompetent, String expected) {
        var outcome = TalkTrigger.evaluate(
                poll(valid, competent, incompetent), parameters(Reading.R1, Denominator.VALID_MARKS));

        assertThat(told(outcome)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} valid, {1} basic, {2} incompetent: {3}")
    @CsvSource({
        "50, 20, 10, NO",
        "50, 20, 11, BASIC_OR_WORSE_ABOVE",
        "50, 15, 15, NO",
        "50, 14, 16, INCOMPETENT_ABOVE",
        "50, 15, 16, BASIC_OR_WORSE_ABOVE+INCOMPETENT_ABOVE",
        " 9,  9,  0, TOO_FEW_VALID"
    })
    void addsBasicAndIncompetentUnderR2(long valid, long basic, long incompetent, String expected) {
        var poll = new Poll(valid, valid, new Marks(valid - basic - incompetent, 0, basic, incompetent));

        var outcome = TalkTrigger.evaluate(poll, parameters(Reading.R2, Denominator.VALID_MARKS));

        assertThat(told(outcome)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} satisfied, {1} dissatisfied: {2}")
    @CsvSource({"35, 15, NO", "34, 16, INCOMPETENT_ABOVE", "29, 21, COMPETENT_BELOW+INCOMPETENT_ABOVE"})
    void readsSatisfiedAndDissatisfiedUnderR3(long satisfied, long dissatisfied, String expected) {
        var poll = new Poll(50, 50, new Marks(0, satisfied, 0, dissatisfied));

        var outcome = TalkTrigger.evaluate(poll, parameters(Reading.R3, Denominator.VALID_MARKS));

        assertThat(told(outcome)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"VALID_MARKS, NO", "RETURNED, COMPETENT_BELOW", "ISSUED, COMPETENT_BELOW"})
    void takesSharesOfTheDenominatorOfThePack(Denominator denominator, String expected) {
        // 24 of 40 valid are 60 %; of 44 returned or 50 issued they are less
        var poll = new Poll(50, 44, new Marks(10, 14, 10, 6));

        var outcome = TalkTrigger.evaluate(poll, parameters(Reading.R1, denominator));

        assertThat(told(outcome)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} of {1} returned: {2}")
    @CsvSource({
        "60, 90, COMPETENT_BELOW",
        "59, 90, TURNOUT_TOO_LOW",
        "12, 18, COMPETENT_BELOW",
        "11, 17, TURNOUT_TOO_LOW",
        "9, 18, TOO_FEW_VALID+TURNOUT_TOO_LOW",
        "0, 0, TOO_FEW_VALID"
    })
    void saysNothingWhenTooFewCameBack(long returned, long issued, String expected) {
        var poll = new Poll(issued, returned, new Marks(0, 0, returned, 0));

        var outcome = TalkTrigger.evaluate(poll, parameters(Reading.R1, Denominator.VALID_MARKS));

        assertThat(told(outcome)).isEqualTo(expected);
    }

    @Test
    void countsAsCompetentWhatThePackSays() {
        var strict = new TriggerParameters(
                Reading.R1,
                Set.of(Grade.EXCELLENT),
                SIXTY,
                THIRTY,
                SIXTY,
                Denominator.VALID_MARKS,
                new Share(2, 3),
                10);

        var outcome = TalkTrigger.evaluate(poll(50, 50, 0), strict);

        assertThat(told(outcome)).isEqualTo("COMPETENT_BELOW");
    }

    @Test
    void neverTriggersMoreWhenAMarkImproves() {
        var random = new Random(20261122);
        var parameters = parameters(Reading.R1, Denominator.VALID_MARKS);
        for (int i = 0; i < 20_000; i++) {
            long incompetent = 1L + random.nextInt(60);
            var worse = new Marks(random.nextInt(40), random.nextInt(60), random.nextInt(40), incompetent);
            var better = new Marks(worse.excellent(), worse.competent() + 1, worse.basic(), incompetent - 1);
            long issued = worse.valid() + random.nextInt(20);

            var before = TalkTrigger.evaluate(new Poll(issued, worse.valid(), worse), parameters);
            var after = TalkTrigger.evaluate(new Poll(issued, better.valid(), better), parameters);

            assertThat(reasons(before)).as("seed 20261122, case %d", i).containsAll(reasons(after));
        }
    }

    @Test
    void agreesWithExactFractions() {
        var random = new Random(60_30);
        var parameters = parameters(Reading.R1, Denominator.VALID_MARKS);
        for (int i = 0; i < 20_000; i++) {
            long valid = 10L + random.nextInt(300);
            long competent = random.nextLong(valid + 1);
            long incompetent = random.nextLong(valid - competent + 1);

            var outcome = TalkTrigger.evaluate(poll(valid, competent, incompetent), parameters);

            boolean expected = 5 * competent < 3 * valid || 10 * incompetent > 3 * valid;
            assertThat(outcome instanceof TriggerOutcome.Triggered)
                    .as("%d %d %d", valid, competent, incompetent)
                    .isEqualTo(expected);
        }
    }

    private static List<Reason> reasons(TriggerOutcome outcome) {
        return switch (outcome) {
            case TriggerOutcome.Triggered(var reasons) -> reasons;
            case TriggerOutcome.NotTriggered _ -> List.of();
            case TriggerOutcome.Indeterminate(var reasons) -> reasons;
        };
    }

    private static String told(TriggerOutcome outcome) {
        return outcome instanceof TriggerOutcome.NotTriggered
                ? "NO"
                : String.join("+", reasons(outcome).stream().map(Reason::name).toList());
    }
}
