package cn.hengjian.assessment.bulletin.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for everything in the texts of a bulletin that points to persons. */
public final class PrivacyCheck {

    private static final Pattern CITIZEN_ID = Pattern.compile("(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])");
    private static final Pattern COUNT =
            Pattern.compile("(?<![0-9.])([0-9]{1,9})\\s*(人|名|位|people|persons?|cadres?)", Pattern.CASE_INSENSITIVE);

    private PrivacyCheck() {}

    /**
     * Words that may not stand in a text.
     *
     * @param names of cadres
     * @param numbers of cadres
     * @param smallUnits names of units of which nothing may be told
     * @param minGroup fewer people may not be counted
     * @param cleared words that mean nobody here
     */
    public record Words(
            Collection<String> names,
            Collection<String> numbers,
            Collection<String> smallUnits,
            int minGroup,
            Collection<String> cleared) {}

    /**
     * Finds every hit.
     *
     * @param texts by JSON pointer
     */
    public static List<Hit> hits(Map<String, String> texts, Words words) {
        var hits = new ArrayList<Hit>();
        texts.forEach((part, text) -> {
            var lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                int number = i + 1;
                inLine(lines.get(i), words)
                        .map(hit -> new Hit(hit.kind(), part, number, hit.column(), hit.word()))
                        .forEach(hits::add);
            }
        });
        hits.removeIf(hit -> hit.kind().clearable() && words.cleared().contains(hit.word()));
        hits.sort(Comparator.comparing(Hit::part).thenComparingInt(Hit::line).thenComparingInt(Hit::column));
        return hits;
    }

    private static Stream<Hit> inLine(String line, Words words) {
        return Stream.of(
                        literal(line, words.names(), Hit.Kind.NAME),
                        literal(line, words.numbers(), Hit.Kind.NUMBER),
                        literal(line, words.smallUnits(), Hit.Kind.SMALL_UNIT),
                        CITIZEN_ID
                                .matcher(line)
                                .results()
                                .map(found -> hit(Hit.Kind.CITIZEN_ID, found.start(), found.group())),
                        COUNT.matcher(line)
                                .results()
                                .filter(found -> isSmall(Integer.parseInt(found.group(1)), words.minGroup()))
                                .map(found -> hit(Hit.Kind.SMALL_COUNT, found.start(), found.group())))
                .flatMap(hits -> hits);
    }

    private static boolean isSmall(int count, int minGroup) {
        return count > 0 && count < minGroup;
    }

    private static Stream<Hit> literal(String line, Collection<String> words, Hit.Kind kind) {
        return words.stream()
                .flatMap(word -> Pattern.compile(word, Pattern.LITERAL)
                        .matcher(line)
                        .results()
                        .map(found -> hit(kind, found.start(), word)));
    }

    private static Hit hit(Hit.Kind kind, int start, String word) {
        return new Hit(kind, "", 0, start + 1, word);
    }
}
