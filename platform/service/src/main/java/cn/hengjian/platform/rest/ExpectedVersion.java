package cn.hengjian.platform.rest;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;

/**
 * The version that a client believes to change, from {@code If-Match}. {@link Preconditions} refuses a change without.
 *
 * @param version the number inside the strong ETag
 */
public record ExpectedVersion(long version) {

    private static final Text FORM =
            new Text("If-Match 应为读取时得到的 ETag，例如 \"3\"", "If-Match takes the ETag that reading gave, for example \"3\"");

    /** Called by JAX-RS with the header's value. */
    public static ExpectedVersion fromString(String header) {
        try {
            var tag = header.strip();
            if (tag.length() > 2 && tag.startsWith("\"") && tag.endsWith("\"")) {
                return new ExpectedVersion(Long.parseLong(tag, 1, tag.length() - 1, 10));
            }
        } catch (NumberFormatException _) {
            // Refused below, like any other form.
        }
        throw new ProblemException(HttpProblem.UNREADABLE, Violation.header("If-Match", "wrong-value", FORM));
    }

    /** Refuses a change of anything but the expected version. */
    public void requireCurrent(long current) {
        if (version != current) {
            throw new ProblemException(
                    HttpProblem.STALE_VERSION,
                    new Text("当前版本为 %s，您修改的是版本 %s", "The version is %s now; you changed version %s")
                            .with(current, version));
        }
    }
}
