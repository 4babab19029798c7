package cn.hengjian.personnel.lastplace;

import cn.hengjian.personnel.lastplace.rules.Finding;
import cn.hengjian.platform.problem.Text;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a check found, as a case keeps it: the findings by name, or that there are none. */
record LastPlaceCheck(Set<Finding> found) {

    private static final String NOTHING = "NOTHING";
    private static final String AND = ",";

    /** Reads what a case keeps; nothing if it was not checked yet. */
    static @Nullable LastPlaceCheck read(@Nullable String code) {
        if (code == null) {
            return null;
        }
        var found = EnumSet.noneOf(Finding.class);
        if (!code.equals(NOTHING)) {
            Arrays.stream(code.split(AND)).map(Finding::valueOf).forEach(found::add);
        }
        return new LastPlaceCheck(found);
    }

    String code() {
        return found.isEmpty() ? NOTHING : found.stream().map(Finding::name).collect(Collectors.joining(AND));
    }

    Text words() {
        return found.isEmpty()
                ? new Text("均不成立", "nothing was found")
                : new Text(
                        found.stream()
                                .map(one -> LastPlacePolicy.words(one).zhCN())
                                .collect(Collectors.joining("、")),
                        found.stream()
                                .map(one -> LastPlacePolicy.words(one).en())
                                .collect(Collectors.joining(", ")));
    }
}
