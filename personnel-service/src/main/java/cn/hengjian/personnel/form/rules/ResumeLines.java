package cn.hengjian.personnel.form.rules;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of a résumé: {@code YYYY.MM--YYYY.MM  text}, an open end allowed; a line without dates goes on with the last. */
public final class ResumeLines {

    private static final Pattern LINE = Pattern.compile(
            "\\s*(\\d{4}\\D?\\d{1,2}月?)\\s*(?:-{1,2}|[—－–~～至]{1,2})\\s*(\\d{4}\\D?\\d{1,2}月?|至今|今)?[\\s,，、]*(.*)");

    private ResumeLines() {}

    /** One line: what it says, or the text that could not be read. */
    public sealed interface Line {

        /** Counted from 1, without empty lines. */
        int number();

        /** A stretch of a life. */
        record Stretch(int number, YearMonth from, @Nullable YearMonth to, String content) implements Line {}

        /** No stretch. */
        record Unread(int number, String text) implements Line {}
    }

    public static List<Line> parse(String text) {
        var lines = new ArrayList<Line>();
        int number = 0;
        for (var raw : text.lines().filter(line -> !line.isBlank()).toList()) {
            number++;
            var stretch = stretch(number, raw);
            if (stretch.isPresent()) {
                lines.add(stretch.get());
            } else if (!Character.isDigit(raw.strip().charAt(0))
                    && !lines.isEmpty()
                    && lines.getLast() instanceof Line.Stretch last) {
                lines.set(
                        lines.size() - 1,
                        new Line.Stretch(last.number(), last.from(), last.to(), last.content() + raw.strip()));
            } else {
                lines.add(new Line.Unread(number, raw.strip()));
            }
        }
        return lines;
    }

    private static Optional<Line> stretch(int number, String raw) {
        var matcher = LINE.matcher(raw);
        if (!matcher.matches() || matcher.group(3).isBlank()) {
            return Optional.empty();
        }
        var from = FormMonth.parse(matcher.group(1));
        var end = matcher.group(2);
        var open = end == null || end.endsWith("今");
        var to = open ? Optional.<YearMonth>empty() : FormMonth.parse(end);
        if (from.isEmpty() || (!open && to.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Line.Stretch(
                number, from.get(), to.orElse(null), matcher.group(3).strip()));
    }
}
