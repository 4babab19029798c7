package cn.hengjian.platform.page;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Which page is asked for.
 *
 * @param limit how many items at most, 1 to {@value #MAX_LIMIT}
 * @param cursor the {@code next} of the page before, or null for the first page
 */
public record PageRequest(int limit, @Nullable String cursor) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new ProblemException(
                    HttpProblem.UNREADABLE,
                    Violation.query(
                            "limit",
                            "out-of-range",
                            new Text("每页条数应为 1 至 %s", "The limit must be from 1 to %s").with(MAX_LIMIT)));
        }
    }

    /**
     * What the query parameters ask for; an absent limit means {@value #DEFAULT_LIMIT}, an empty cursor the first page.
     *
     * @throws ProblemException {@link HttpProblem#UNREADABLE} if the limit is out of range
     */
    public static PageRequest of(@Nullable Integer limit, @Nullable String cursor) {
        return new PageRequest(
                limit == null ? DEFAULT_LIMIT : limit, cursor == null || cursor.isEmpty() ? null : cursor);
    }
}
