package cn.hengjian.personnel.lastplace;

import cn.hengjian.personnel.measure.Suggestion;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A last place with a task, on which a check is suggested: the body of {@value #TYPE}. */
record LastPlaceSuggested(
        UUID suggestionId,
        UUID taskId,
        UUID cadreId,
        String rule,
        String pack,
        int packVersion,
        LocalDate suggestedOn,
        String explanation) {

    static final String TYPE = "cn.hengjian.assessment.lastplace.suggested.v1";

    Suggestion suggestion() {
        return new Suggestion(
                suggestionId,
                cadreId,
                List.of(rule),
                List.of(),
                null,
                null,
                null,
                taskId,
                suggestedOn,
                pack,
                packVersion,
                explanation);
    }
}
