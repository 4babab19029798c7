package cn.hengjian.assessment.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What a month's opinions or claims about a unit came to, by wind. What is too small to be told without pointing at
 * somebody is absent.
 *
 * @param month such as 2026-03
 * @param received classified in the month
 * @param answered answered in the month
 * @param overdue when the month ended
 * @param satisfied replies rated 4 or 5
 * @param neutral replies rated 3
 * @param dissatisfied replies rated 1 or 2
 */
public record OpinionEvidenceView(
        String unitCode,
        String month,
        String windCode,
        Kind kind,
        @Nullable Integer received,
        @Nullable Integer answered,
        @Nullable Integer overdue,
        @Nullable Integer satisfied,
        @Nullable Integer neutral,
        @Nullable Integer dissatisfied) {

    /** What people sent: an opinion on how things are done, or a claim that they want settled. */
    public enum Kind {
        OPINION,
        CLAIM
    }
}
