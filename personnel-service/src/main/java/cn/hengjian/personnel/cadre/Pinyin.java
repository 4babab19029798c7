package cn.hengjian.personnel.cadre;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How names are read, without tones. {@code names/pinyin.csv} holds the readings of characters as Unicode's CLDR 48 has
 * them (ICU's own transliterator takes 240 MB and 0.3 ms a name); {@code names/surnames.csv} those of surnames that are
 * read otherwise, {@code names/heteronyms.csv} the second readings that given names have.
 */
final class Pinyin {

    private static final Map<Integer, String> CHARACTERS = new HashMap<>(1 << 17);
    private static final Map<String, List<String>> SURNAMES = new HashMap<>();
    private static final Map<Integer, String> HETERONYMS = new HashMap<>();
    private static final int MAX_READINGS = 8;
    /** Longer ones are foreign, and read in one way. */
    private static final int LONG_NAME = 10;

    static {
        each(
                "pinyin",
                (reading, characters) ->
                        characters.codePoints().forEach(character -> CHARACTERS.put(character, reading)));
        each("heteronyms", (character, reading) -> HETERONYMS.put(character.codePointAt(0), reading));
        each("surnames", (surname, reading) -> SURNAMES.put(surname, List.of(reading.split(" ", -1))));
    }

    private Pinyin() {}

    /** The readings of a name with {@code /} between, the likeliest first; syllables with spaces between. */
    static String of(String name) {
        var readings = new LinkedHashSet<List<String>>();
        var plain = syllables(name, Map.of());
        var surname = SURNAMES.getOrDefault(head(name, 2), SURNAMES.getOrDefault(head(name, 1), List.of()));
        if (!surname.isEmpty()) {
            var read = new ArrayList<>(surname);
            read.addAll(plain.subList(Math.min(surname.size(), plain.size()), plain.size()));
            readings.add(read);
        }
        readings.add(plain);
        var otherwise = syllables(name, HETERONYMS);
        for (int i = 0; i < plain.size() && name.length() <= LONG_NAME; i++) {
            for (var reading : List.copyOf(readings)) {
                if (reading.get(i).equals(plain.get(i))) {
                    readings.add(with(reading, i, otherwise.get(i)));
                }
                // ü is typed as v, or as u.
                readings.add(with(reading, i, reading.get(i).replace('v', 'u')));
            }
        }
        return readings.stream()
                .map(reading -> String.join(" ", reading))
                .filter(reading -> !reading.isEmpty())
                .limit(name.length() > LONG_NAME ? 1 : MAX_READINGS)
                .collect(Collectors.joining("/"));
    }

    /** What somebody typed, as the keys are written. */
    static String typed(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('ü', 'v').replaceAll("(?<=[a-z])[\\s'’]+(?=[a-z])", "");
    }

    private static List<String> with(List<String> reading, int place, String syllable) {
        var changed = new ArrayList<>(reading);
        changed.set(place, syllable);
        return changed;
    }

    private static List<String> syllables(String name, Map<Integer, String> instead) {
        var syllables = new ArrayList<String>();
        var word = new StringBuilder();
        for (int character : name.toLowerCase(Locale.ROOT).codePoints().toArray()) {
            var reading = instead.getOrDefault(character, CHARACTERS.get(character));
            if (reading == null && Character.isLetterOrDigit(character)) {
                word.appendCodePoint(character == 'ü' ? 'v' : character);
                continue;
            }
            if (!word.isEmpty()) {
                syllables.add(word.toString());
                word.setLength(0);
            }
            if (reading != null) {
                syllables.add(reading);
            }
        }
        if (!word.isEmpty()) {
            syllables.add(word.toString());
        }
        return syllables;
    }

    private static String head(String name, int characters) {
        return name.codePointCount(0, name.length()) < characters
                ? name
                : name.substring(0, name.offsetByCodePoints(0, characters));
    }

    /** A line of two parts with a comma between. */
    private interface Line {
        void take(String first, String second);
    }

    private static void each(String table, Line line) {
        var resource = "names/" + table + ".csv";
        try (var stream = Pinyin.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            for (var text : new InputStreamReader(stream, StandardCharsets.UTF_8).readAllLines()) {
                int comma = text.indexOf(',');
                line.take(text.substring(0, comma), text.substring(comma + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
