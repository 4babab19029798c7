package cn.hengjian.personnel.form;

import cn.hengjian.personnel.dossier.Entry;
import cn.hengjian.personnel.dossier.ResumeEntry;
import cn.hengjian.personnel.form.rules.FormMonth;
import cn.hengjian.personnel.form.rules.ResumeLines;
import cn.hengjian.personnel.form.rules.ResumeLines.Line;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Résumés, between the form and the file. */
final class FormResume {

    private static final int MAX_CONTENT = 300;

    private FormResume() {}

    static ResumeEntry read(Line.Stretch line) {
        return new ResumeEntry(
                line.from().toString(), line.to() == null ? null : line.to().toString(), line.content());
    }

    /**
     * The text of the form: as it came in if it says what the file says, else from the file.
     *
     * @param possible tells stretches that the file could take from those that stayed text
     */
    static String write(String stored, List<ResumeEntry> resume, Predicate<Entry> possible) {
        var lines = ResumeLines.parse(stored);
        var said = lines.stream()
                .filter(Line.Stretch.class::isInstance)
                .map(line -> read((Line.Stretch) line))
                .filter(entry -> resume.contains(entry) || isTakeable(entry, possible))
                .collect(Collectors.toSet());
        if (said.equals(new HashSet<>(resume))) {
            return stored;
        }
        return Stream.concat(
                        resume.stream()
                                .sorted(Comparator.comparing(ResumeEntry::fromMonth))
                                .map(FormResume::line),
                        lines.stream().filter(Line.Unread.class::isInstance).map(line -> ((Line.Unread) line).text()))
                .collect(Collectors.joining("\n"));
    }

    /** Whether the file takes it; what it doesn't take stays text of the form. */
    static boolean isTakeable(ResumeEntry entry, Predicate<Entry> possible) {
        return entry.content().length() <= MAX_CONTENT && possible.test(entry);
    }

    private static String line(ResumeEntry entry) {
        var to = entry.toMonth() == null ? "       " : FormMonth.shown(YearMonth.parse(entry.toMonth()));
        return FormMonth.shown(YearMonth.parse(entry.fromMonth())) + "--" + to + "  " + entry.content();
    }
}
