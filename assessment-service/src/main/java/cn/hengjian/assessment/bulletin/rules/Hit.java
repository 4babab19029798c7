package cn.hengjian.assessment.bulletin.rules;

/**
 * A place in a bulletin that points to persons.
 *
 * @param part JSON pointer of the text
 * @param line counts from 1
 * @param column counts characters from 1
 * @param word what stands there
 */
public record Hit(Kind kind, String part, int line, int column, String word) {

    /** What it is that stands there. */
    public enum Kind {
        /** The name of a cadre. */
        NAME(true),
        /** The number of a cadre. */
        NUMBER(false),
        /** What reads like a citizen id. */
        CITIZEN_ID(false),
        /** A unit of which the analysis tells nothing. */
        SMALL_UNIT(false),
        /** A number of people below the least that may be told. */
        SMALL_COUNT(true);

        private final boolean clearable;

        Kind(boolean clearable) {
            this.clearable = clearable;
        }

        /** Whether such a word may mean nobody: a word can be a name besides, and three people a team of checkers. */
        public boolean clearable() {
            return clearable;
        }
    }

    /** It may hold a name. */
    @Override
    public String toString() {
        return "Hit[" + kind + ", " + part + ", " + line + ":" + column + "]";
    }
}
