package cn.hengjian.deploy.demo;

import cn.hengjian.deploy.demo.county.AssessmentSheets;
import cn.hengjian.deploy.demo.county.County;
import cn.hengjian.deploy.demo.county.PersonnelSheets;
import cn.hengjian.deploy.demo.county.SheetFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a demo county's sheets into a folder: each as csv (UTF-8 and GB18030) and as xlsx. */
public final class GenerateCounty {

    private static final String USAGE = """
            usage: GenerateCounty --out DIR [--seed N] [--cadres N] [--as-of YYYY-MM-DD]
            The same numbers give the same county. Defaults: --seed %d --cadres %d --as-of %s
            """.formatted(County.DEFAULT_SEED, County.DEFAULT_CADRES, County.DEFAULT_AS_OF);

    private GenerateCounty() {}

    /** What is asked for on the command line. */
    record Order(@Nullable Path out, long seed, int cadres, LocalDate asOf) {

        /** Reads the arguments; refuses what it does not know. */
        static Order parse(List<String> arguments) {
            var order = new Order(null, County.DEFAULT_SEED, County.DEFAULT_CADRES, County.DEFAULT_AS_OF);
            for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
                var option = rest.next();
                if (!rest.hasNext()) {
                    throw new IllegalArgumentException("no value for " + option);
                }
                order = order.with(option, rest.next());
            }
            return order;
        }

        private Order with(String option, String value) {
            try {
                return switch (option) {
                    case "--out" -> new Order(Path.of(value), seed, cadres, asOf);
                    case "--seed" -> new Order(out, Long.parseLong(value), cadres, asOf);
                    case "--cadres" -> new Order(out, seed, Integer.parseInt(value), asOf);
                    case "--as-of" -> new Order(out, seed, cadres, LocalDate.parse(value));
                    default -> throw new IllegalArgumentException("unknown option " + option);
                };
            } catch (NumberFormatException | DateTimeException e) {
                throw new IllegalArgumentException("not a value for %s: %s".formatted(option, value), e);
            }
        }
    }

    public static void main(String[] arguments) {
        var console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            var order = Order.parse(List.of(arguments));
            if (order.out() == null) {
                throw new IllegalArgumentException("--out is missing");
            }
            for (var file : write(new County(order.seed(), order.cadres(), order.asOf()), order.out())) {
                console.println(file);
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(USAGE);
            System.exit(2);
        } catch (IOException | UncheckedIOException e) {
            System.err.println("The sheets cannot be written: " + e.getMessage());
            System.exit(1);
        }
    }

    /** Writes every sheet in every format. */
    static List<Path> write(County county, Path folder) throws IOException {
        var files = new SheetFiles(Files.createDirectories(folder), county.asOf());
        var written = new ArrayList<Path>();
        var sheets = new ArrayList<>(PersonnelSheets.of(county));
        sheets.add(AssessmentSheets.actuals(county));
        sheets.add(AssessmentSheets.reviewTotals(county));
        for (var sheet : sheets) {
            written.add(files.csv(sheet));
            written.add(files.gb18030(sheet));
            written.add(files.xlsx(sheet));
        }
        return List.copyOf(written);
    }
}
