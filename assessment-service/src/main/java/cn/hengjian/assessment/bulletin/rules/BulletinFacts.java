package cn.hengjian.assessment.bulletin.rules;

import java.util.List;

/**
 * What the guards of a bulletin ask.
 *
 * @param isWriter the caller wrote the text as it stands
 * @param isChecker the caller checked it
 * @param hits what in the text points to persons, and the checker did not clear
 */
public record BulletinFacts(boolean isWriter, boolean isChecker, List<Hit> hits) {

    public BulletinFacts {
        hits = List.copyOf(hits);
    }
}
