package cn.hengjian.deploy.systemtests.bench;

import com.google.errorprone.annotations.FormatMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Figures as a bench prints them: the machine first, then medians and ratios. */
final class Report {

    private Report() {}

    static void machine(String bench) throws IOException {
        var cpu = Files.exists(Path.of("/proc/cpuinfo"))
                ? Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                        .filter(line -> line.startsWith("model name"))
                        .findFirst()
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .orElse("unknown processor")
                : "unknown processor";
        System.out.printf(
                "%s on %d × %s, %d MiB, %s %s, Java %s%n",
                bench,
                Runtime.getRuntime().availableProcessors(),
                cpu,
                memoryMiB(),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                Runtime.version());
    }

    @FormatMethod
    static void line(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }

    static double median(List<Double> values) {
        return percentile(values.stream().mapToDouble(Double::doubleValue).toArray(), 50);
    }

    static double percentile(double[] values, int percent) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static long memoryMiB() throws IOException {
        var info = Path.of("/proc/meminfo");
        return Files.exists(info)
                ? Long.parseLong(Files.readAllLines(info).getFirst().replaceAll("\\D", "")) / 1024
                : 0;
    }
}
