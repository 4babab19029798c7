package cn.hengjian.platform.job;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a job works on.
 *
 * @param parameters as the caller gave them
 * @param mediaType of the input, if there is one
 * @param input opens the input anew
 * @param progress takes the number of rows done so far; cheap to call for every row
 */
public record JobContext(
        UUID id,
        Map<String, String> parameters,
        Caller caller,
        @Nullable String mediaType,
        Supplier<InputStream> input,
        LongConsumer progress) {

    /** A parameter that is an id. */
    public UUID requireId(String name) {
        var value = parameters.get(name);
        try {
            if (value != null) {
                return UUID.fromString(value);
            }
        } catch (IllegalArgumentException _) {
            // Refused below.
        }
        throw new ProblemException(
                HttpProblem.UNREADABLE,
                Violation.query(
                        name, "wrong-value", new Text("需要参数 %s（UUID）", "The parameter %s takes a UUID").with(name)));
    }
}
