package cn.hengjian.platform.problem;

/**
 * One kind of refusal. Each feature lists its own in an enum; slug, status and title never change once published,
 * because clients translate and decide by {@code type}.
 */
public interface ProblemType {

    /**
     * What all problems of a kind have in common.
     *
     * @param slug permanent, lower-case, hyphenated; the problem's {@code type} is {@code /problems/<slug>}
     * @param status HTTP status code
     * @param title short summary, the same for every occurrence
     */
    record Kind(String slug, int status, Text title) {

        /** With the title in both languages. */
        public Kind(String slug, int status, String zhCN, String en) {
            this(slug, status, new Text(zhCN, en));
        }
    }

    /** Slug, status and title. */
    Kind kind();

    /** The permanent name. */
    default String slug() {
        return kind().slug();
    }

    /** HTTP status code. */
    default int status() {
        return kind().status();
    }

    /** Short summary of the kind. */
    default Text title() {
        return kind().title();
    }

    /** The URI reference that identifies the kind. */
    default String type() {
        return "/problems/" + slug();
    }
}
