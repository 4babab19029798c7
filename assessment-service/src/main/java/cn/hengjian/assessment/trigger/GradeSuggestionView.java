package cn.hengjian.assessment.trigger;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.trigger.rules.GradeTrigger;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a filed grade suggests, and why.
 *
 * @param years in a row with this grade, this one included
 * @param suggestion null where nothing is suggested; a person decides
 * @param text the same in words, a line a reason
 */
record GradeSuggestionView(
        UUID id,
        UUID appraisalId,
        String cadreNumber,
        Grade grade,
        int years,
        GradeTrigger.@Nullable Suggestion suggestion,
        List<GradeTrigger.Reason> reasons,
        List<String> rules,
        String pack,
        int packVersion,
        LocalDate evaluatedOn,
        String text) {

    /** Grades are personal. */
    @Override
    public String toString() {
        return "GradeSuggestionView[id=" + id + "]";
    }
}
