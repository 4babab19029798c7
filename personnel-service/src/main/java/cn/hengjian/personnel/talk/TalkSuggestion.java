package cn.hengjian.personnel.talk;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A talk that assessment suggests: the body of {@value #TYPE}.
 *
 * @param rule the mechanism that triggered, such as M13
 * @param reading the reading of the rule, such as R1
 * @param explanation where the whole reckoning can be read, a path of the assessment API
 */
public record TalkSuggestion(
        UUID suggestionId,
        UUID reviewId,
        UUID runId,
        UUID cadreId,
        String rule,
        String reading,
        String pack,
        int packVersion,
        Counts counts,
        List<String> reasons,
        String explanation,
        Instant certifiedAt) {

    static final String TYPE = "cn.hengjian.assessment.talk.suggested.v1";

    /** The marks that were counted. */
    public record Counts(int valid, int competent, int incompetent, int returned, int issued) {

        public Counts {
            require(
                    valid >= 0
                            && competent >= 0
                            && incompetent >= 0
                            && competent + incompetent <= valid
                            && valid <= returned
                            && returned <= issued,
                    "counts do not reconcile");
        }
    }

    public TalkSuggestion {
        Objects.requireNonNull(suggestionId, "suggestionId");
        Objects.requireNonNull(reviewId, "reviewId");
        Objects.requireNonNull(runId, "runId");
        Objects.requireNonNull(cadreId, "cadreId");
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(certifiedAt, "certifiedAt");
        requireWord(rule);
        requireWord(reading);
        requireWord(pack);
        require(packVersion > 0, "packVersion");
        require(reasons != null && !reasons.isEmpty(), "reasons");
        reasons.forEach(TalkSuggestion::requireWord);
        reasons = List.copyOf(reasons);
        require(
                explanation != null && explanation.matches("/api/assessment/v1/[A-Za-z0-9/_-]{1,200}"),
                "explanation is no path of the assessment API");
    }

    private static void requireWord(String word) {
        require(word != null && word.matches("[A-Z0-9_-]{1,40}"), "a code");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
