package cn.hengjian.platform.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A failure with all that led to it: what is refused at a commit comes as suppressed, not as cause. */
public final class Causes {

    private Causes() {}

    /** The failure itself, its causes, then what each of them suppressed. */
    public static List<Throwable> of(Throwable thrown) {
        var found = new LinkedHashSet<Throwable>();
        collect(thrown, found);
        return new ArrayList<>(found);
    }

    private static void collect(@Nullable Throwable thrown, Set<Throwable> found) {
        if (thrown != null && found.add(thrown)) {
            collect(thrown.getCause(), found);
            for (var suppressed : thrown.getSuppressed()) {
                collect(suppressed, found);
            }
        }
    }
}
