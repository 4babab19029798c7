package cn.hengjian.personnel.reorganisation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.reorganisation.rules.Mention.Part;
import cn.hengjian.platform.problem.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActRulesTest {

    private static final Map<String, UnitFacts> UNITS = Map.of(
            "X", new UnitFacts(true, false),
            "A", new UnitFacts(false, false),
            "OLD", new UnitFacts(false, true));

    private static final Map<String, PostFacts> POSTS =
            Map.of("P1", new PostFacts("A", false), "P2", new PostFacts("A", true));

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            A   | RENAMED                | -
            X   | RENAMED                | -
            X   | RECEIVES               | -
            X   | MOVED                  | county-stays
            X   | MERGED                 | county-stays
            X   | ABOLISHED              | county-stays
            OLD | RENAMED                | unit-abolished
            OLD | RECEIVES               | unit-abolished
            N   | RECEIVES               | unknown-unit
            A   | RENAMED RENAMED        | -,named-twice
            A   | RECEIVES RECEIVES      | -
            A   | SPLIT SPLIT            | -
            A   | RENAMED MOVED NUMBERED | -
            A   | MERGED ABOLISHED       | -,named-twice
            A   | MERGED MERGED          | -,named-twice
            A   | SPLIT MERGED           | -
            A   | SPLIT ABOLISHED        | -
            A   | RECEIVES ABOLISHED     | ends-here,-
            A   | MERGED RECEIVES        | -,ends-here
            A   | MOVED ABOLISHED        | ends-here,-
            A   | RENAMED MERGED         | ends-here,-
            A   | ABOLISHED NUMBERED     | -,ends-here
            N   | ESTABLISHED RECEIVES   | -
            N   | RECEIVES ESTABLISHED   | -
            N   | ESTABLISHED ESTABLISHED| -,named-twice
            N   | ESTABLISHED MERGED     | ends-here,new-here
            N   | ESTABLISHED MOVED      | -,new-here
            N   | ESTABLISHED NUMBERED   | -,new-here""", delimiter = '|')
    void findsAtMostOneFaultAPlace(String code, String parts, String expected) {
        var mentions = new ArrayList<Mention>();
        for (var part : parts.split(" ", -1)) {
            mentions.add(new Mention("/" + mentions.size(), code, Part.valueOf(part)));
        }

        var faults = ActRules.units(mentions, UNITS);

        var wanted = new ArrayList<String>();
        if (expected != null) {
            var codes = Arrays.asList(expected.split(",", -1));
            for (int i = 0; i < codes.size(); i++) {
                if (!codes.get(i).equals("-")) {
                    wanted.add("/" + i + " " + codes.get(i));
                }
            }
        }
        assertThat(faults).extracting(ActRulesTest::told).containsExactlyElementsOf(wanted);
    }

    @Test
    void findsTheFaultsOfPosts() {
        var faults = ActRules.posts(
                List.of(
                        new PostMention("/0", "P1", "A"),
                        new PostMention("/1", "P1", "A"),
                        new PostMention("/2", "P1", "B"),
                        new PostMention("/3", "P2", null),
                        new PostMention("/4", "P3", null)),
                POSTS);

        assertThat(faults)
                .extracting(ActRulesTest::told)
                .containsExactly("/1 named-twice", "/2 not-of-unit", "/3 post-abolished", "/4 unknown-post");
    }

    private static String told(Violation violation) {
        return ((Violation.Place.Body) violation.place()).pointer() + " " + violation.code();
    }
}
