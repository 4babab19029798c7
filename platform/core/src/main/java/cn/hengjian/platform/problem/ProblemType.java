package cn.hengjian.platform.problem;

/**
 * One kind of refusal. Each feature lists its own in an enum; slug, status and title never change once published,
 * because clients translate and decide by {@code type}.
 */
public interface ProblemType {

    /** Permanent, lower-case, hyphenated; the problem's {@code type} is {@code /problems/<slug>}. */
    String slug();

    /** HTTP status code. */
    int status();

    /** Short summary of the kind, the same for every occurrence. */
    Text title();

    /** The URI reference that identifies the kind. */
    default String type() {
        return "/problems/" + slug();
    }
}
