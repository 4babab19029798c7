package cn.hengjian.deploy.demo.story;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

/** Tells the story on a terminal, takes its times, and remembers what turned out otherwise than expected. */
public final class Narrator {

    private static final String INDENT = "   ";

    private final PrintStream out;
    private final long start = System.nanoTime();
    private final List<String> surprises = new ArrayList<>();
    private int chapters;
    private int expectations;

    public Narrator(PrintStream out) {
        this.out = out;
    }

    /** Opens a chapter, tells it, and says how long it took. */
    <T> T chapter(String title, Supplier<T> chapter) {
        out.printf(Locale.ROOT, "%n%2d  %s%n", ++chapters, title);
        var began = System.nanoTime();
        var seen = chapter.get();
        out.printf(Locale.ROOT, "%s(%s)%n", INDENT, time(System.nanoTime() - began));
        return seen;
    }

    void title(String title) {
        out.println(title);
    }

    public void say(String text) {
        out.println(text.isEmpty() ? "" : INDENT + text);
    }

    /** Does a step and says how long it took. */
    <T> T step(String what, Supplier<T> step) {
        var began = System.nanoTime();
        var seen = step.get();
        out.println(INDENT + Columns.pad("· " + what, 92) + "  " + time(System.nanoTime() - began));
        return seen;
    }

    /** A table with columns as wide as their widest cell. */
    void table(List<String> header, List<List<String>> rows) {
        var all = new ArrayList<List<String>>();
        all.add(header);
        all.addAll(rows);
        var widths = new ArrayList<Integer>();
        for (var column = 0; column < header.size(); column++) {
            var at = column;
            widths.add(all.stream()
                    .mapToInt(row -> Columns.width(row.get(at)))
                    .max()
                    .orElse(0));
        }
        out.println();
        for (var i = 0; i < all.size(); i++) {
            out.println(line(all.get(i), widths));
            if (i == 0) {
                out.println(line(widths.stream().map("─"::repeat).toList(), widths));
            }
        }
        out.println();
    }

    private static String line(List<String> cells, List<Integer> widths) {
        var line = new StringBuilder(INDENT);
        for (var column = 0; column < cells.size(); column++) {
            line.append("  ").append(Columns.pad(cells.get(column), widths.get(column)));
        }
        return line.toString().stripTrailing();
    }

    /** Checks one expected outcome and says so. */
    void expect(String what, Object expected, Object seen) {
        expectations++;
        if (Objects.equals(expected, seen)) {
            say("✓ %s".formatted(what));
        } else {
            var surprise = "%s: expected %s, saw %s".formatted(what, expected, seen);
            surprises.add(surprise);
            say("✗ %s".formatted(surprise));
        }
    }

    /** What turned out otherwise than expected. */
    public List<String> surprises() {
        return List.copyOf(surprises);
    }

    public int expectations() {
        return expectations;
    }

    String elapsed() {
        return time(System.nanoTime() - start);
    }

    private static String time(long nanos) {
        var duration = Duration.ofNanos(nanos);
        return duration.toMinutes() > 0
                ? "%d min %02d s".formatted(duration.toMinutes(), duration.toSecondsPart())
                : String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }
}
