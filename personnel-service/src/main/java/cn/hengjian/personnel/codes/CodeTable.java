package cn.hengjian.personnel.codes;

import cn.hengjian.platform.problem.Text;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of a standard.
 *
 * @param standard its number and edition, or the article that it is taken from
 * @param labels labels by code, in the standard's order; of several that a code had, the newest
 * @param spells the labels that each code had, the oldest first
 * @param firstEdition the year of the oldest edition, 0 for a table of one edition
 */
public record CodeTable(
        String id,
        String standard,
        Text name,
        SequencedMap<String, Text> labels,
        SequencedMap<String, List<Spell>> spells,
        int firstEdition) {

    public CodeTable {
        labels = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(labels));
        spells = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(spells));
    }

    /**
     * A table as it is read.
     *
     * @param rows in the standard's order, those of a code one after the other
     */
    static CodeTable of(String id, String standard, Text name, List<Spell> rows) {
        var labels = new LinkedHashMap<String, Text>();
        var spells = new LinkedHashMap<String, List<Spell>>();
        int firstEdition = Spell.STILL;
        for (var spell : rows) {
            labels.put(spell.code(), spell.label());
            spells.computeIfAbsent(spell.code(), _ -> new ArrayList<>(1)).add(spell);
            firstEdition = Math.min(firstEdition, spell.first());
        }
        return new CodeTable(id, standard, name, labels, spells, firstEdition);
    }

    /**
     * A label of a code for as long as it had it, by the editions of the ends of years.
     *
     * @param first the year of the first edition that has it, {@link #ALWAYS} in a table of one edition
     * @param last the year of the last one, {@link #STILL} if the newest has it
     */
    public record Spell(String code, Text label, int first, int last) {

        static final int ALWAYS = 0;
        static final int STILL = Integer.MAX_VALUE;

        private static final MonthDay YEAR_END = MonthDay.of(12, 31);

        boolean isIn(int edition) {
            return first <= edition && edition <= last;
        }

        /** The day of the first edition that has it. */
        @Nullable
        LocalDate from() {
            return first == ALWAYS ? null : YEAR_END.atYear(first);
        }

        /** The day of the first edition that hasn't any more. */
        @Nullable
        LocalDate to() {
            return last == STILL ? null : YEAR_END.atYear(last + 1);
        }
    }

    public boolean has(String code) {
        return labels.containsKey(code);
    }

    /** Chinese labels by code, as cells of a sheet may hold either. */
    public Map<String, String> chinese() {
        var chinese = new LinkedHashMap<String, String>();
        labels.forEach((code, label) -> chinese.put(code, label.zhCN()));
        return chinese;
    }

    /**
     * The codes with a prefix.
     *
     * @param day on which they are asked for, null for all that there ever were
     */
    Stream<Spell> list(String prefix, @Nullable LocalDate day) {
        var coded = spells.values().stream()
                .flatMap(List::stream)
                .filter(spell -> spell.code().startsWith(prefix));
        if (day == null) {
            return coded;
        }
        int edition = edition(day);
        return coded.filter(spell -> spell.isIn(edition));
    }

    /** The label that a code has in an edition; none if it isn't in there. */
    Stream<Text> label(String code, int edition) {
        return spells.getOrDefault(code, List.of()).stream()
                .filter(spell -> spell.isIn(edition))
                .map(Spell::label);
    }

    /** Of the editions that have a code, the one nearest to a day's. */
    int editionNear(String code, LocalDate day) {
        int edition = edition(day);
        int nearest = edition;
        for (var spell : spells.getOrDefault(code, List.of())) {
            nearest = Math.clamp(edition, spell.first(), spell.last());
            if (edition <= spell.last()) {
                break;
            }
        }
        return nearest;
    }

    /** The newest edition that there was on a day; the oldest one stands for all days before it. */
    private int edition(LocalDate day) {
        var ended = MonthDay.from(day).equals(Spell.YEAR_END);
        return Math.max(firstEdition, ended ? day.getYear() : day.getYear() - 1);
    }
}
