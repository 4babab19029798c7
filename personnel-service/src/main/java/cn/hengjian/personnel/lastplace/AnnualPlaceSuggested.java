package cn.hengjian.personnel.lastplace;

import cn.hengjian.personnel.measure.Suggestion;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A last place in a computed run, on which a check is suggested: the body of {@value #TYPE}. */
record AnnualPlaceSuggested(
        UUID suggestionId,
        UUID appraisalId,
        int year,
        UUID cadreId,
        String rule,
        String pack,
        int packVersion,
        LocalDate suggestedOn,
        String explanation) {

    static final String TYPE = "cn.hengjian.assessment.annualplace.suggested.v1";

    Suggestion suggestion() {
        return new Suggestion(
                suggestionId,
                cadreId,
                List.of(rule),
                List.of(),
                appraisalId,
                year,
                null,
                null,
                suggestedOn,
                pack,
                packVersion,
                explanation);
    }
}
