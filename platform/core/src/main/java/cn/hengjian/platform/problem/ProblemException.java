package cn.hengjian.platform.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal on its way to the client: thrown by services, mapped once at the edge. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient @Nullable Text detail;
    private final transient List<Violation> violations;

    public ProblemException(ProblemType type, @Nullable Text detail, List<Violation> violations) {
        // The stack of an expected refusal tells nothing that its type does not.
        super(type.slug(), null, false, false);
        this.type = type;
        this.detail = detail;
        this.violations = List.copyOf(violations);
    }

    public ProblemException(ProblemType type, Text detail) {
        this(type, detail, List.of());
    }

    public ProblemException(ProblemType type, Violation violation) {
        this(type, violation.message(), List.of(violation));
    }

    /** What was asked for isn't there, or isn't the caller's to see: the answer doesn't tell which. */
    public static ProblemException absent() {
        return new ProblemException(HttpProblem.NOT_FOUND, HttpProblem.NOT_FOUND.title());
    }

    /** What was sent has these faults, all of which are told at once. */
    public static ProblemException invalid(List<Violation> violations) {
        return new ProblemException(
                HttpProblem.INVALID_CONTENT,
                new Text("有 %s 处内容不符合要求", "%s places are invalid").with(violations.size()),
                violations);
    }

    /** Refuses what was sent if it has any faults. */
    public static void requireNone(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw invalid(violations);
        }
    }

    public ProblemType type() {
        return type;
    }

    public @Nullable Text detail() {
        return detail;
    }

    public List<Violation> violations() {
        return violations;
    }
}
