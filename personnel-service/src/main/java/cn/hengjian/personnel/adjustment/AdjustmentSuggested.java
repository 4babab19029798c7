package cn.hengjian.personnel.adjustment;

import cn.hengjian.personnel.measure.Suggestion;
import java.util.List;
import java.util.UUID;

/** An adjustment that a filed grade suggests: the body of {@value #TYPE}. */
record AdjustmentSuggested(
        UUID suggestionId,
        UUID cadreId,
        UUID appraisalId,
        int year,
        int years,
        List<String> rules,
        List<String> reasons,
        String pack,
        int packVersion,
        String explanation) {

    static final String TYPE = "cn.hengjian.assessment.adjustment.suggested.v1";

    Suggestion suggestion() {
        return new Suggestion(
                suggestionId,
                cadreId,
                rules,
                reasons,
                appraisalId,
                year,
                years,
                null,
                null,
                pack,
                packVersion,
                explanation);
    }
}
