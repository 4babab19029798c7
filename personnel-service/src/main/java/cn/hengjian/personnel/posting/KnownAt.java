package cn.hengjian.personnel.posting;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A moment of the past whose knowledge is asked for. */
@Schema(type = SchemaType.STRING, format = "date-time")
public record KnownAt(Instant moment) {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    /** Called by JAX-RS with the parameter's value. */
    public static KnownAt fromString(String text) {
        try {
            var moment = OffsetDateTime.parse(text).toInstant();
            if (!moment.isBefore(FIRST) && moment.isBefore(LAST)) {
                return new KnownAt(moment);
            }
        } catch (DateTimeException _) {
            // Refused below, like a moment out of range.
        }
        throw new ProblemException(
                HttpProblem.UNREADABLE,
                Violation.query(
                        "knownAt",
                        "wrong-value",
                        new Text(
                                "应为 RFC 3339 形式的时间，如 2026-11-22T08:00:00Z（+ 须编码为 %2B）",
                                "A moment as in RFC 3339 is expected, such as 2026-11-22T08:00:00Z (encode + as %2B)")));
    }
}
