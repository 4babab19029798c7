package cn.hengjian.deploy.systemtests.bench;

import cn.hengjian.deploy.local.Folders;
import cn.hengjian.deploy.local.Part;
import cn.hengjian.deploy.local.Suite;
import cn.hengjian.deploy.local.SuiteConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Time until all parts are ready, cold (new data, everything unpacked and initialised) and warm (a second start), and
 * the proportional memory of each part a little later. The comparator is the aim: 30 s warm, 600 MB for our four, 2 GB for all.
 */
public final class Start {

    private static final int WARM_STARTS = 3;
    private static final Duration SETTLING = Duration.ofSeconds(15);
    private static final Set<String> OURS = Set.of("personnel", "assessment", "supervision", "gateway");

    private Start() {}

    public static void main(String[] arguments) throws IOException {
        Report.machine("Start of the suite");
        var home = Path.of("target", "bench-start").toAbsolutePath();
        Folders.delete(home);
        var cold = start(home, false);
        Report.line("cold start %.1f s", cold);
        var warm = new ArrayList<Double>();
        for (int i = 0; i < WARM_STARTS; i++) {
            warm.add(start(home, i == WARM_STARTS - 1));
        }
        double median = Report.median(warm);
        Report.line("warm start %s s, median %.1f s, %.2f of the aim of 30 s", warm, median, median / 30);
    }

    private static double start(Path home, boolean weigh) {
        long began = System.nanoTime();
        try (var suite = new Suite(SuiteConfig.forTests(home), _ -> {})) {
            suite.start();
            double seconds = (System.nanoTime() - began) / 1e9;
            if (weigh) {
                LockSupport.parkNanos(SETTLING.toNanos());
                weigh(suite.parts());
            }
            return seconds;
        }
    }

    private static void weigh(List<Part> parts) {
        long all = 0;
        long ours = 0;
        for (var part : parts) {
            long megabytes = part.memory() / 1_000_000;
            Report.line("  %-12s %5d MB", part.name(), megabytes);
            all += megabytes;
            ours += OURS.contains(part.name()) ? megabytes : 0;
        }
        Report.line("our four %d MB, %.2f of the aim of 600 MB", ours, ours / 600.0);
        Report.line("all %d MB, %.2f of the aim of 2000 MB", all, all / 2000.0);
    }
}
