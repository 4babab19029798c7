package cn.hengjian.personnel.commendation;

import cn.hengjian.personnel.measure.Suggestion;
import java.util.List;
import java.util.UUID;

/** A filed grade that suggests a commendation: the body of {@value #TYPE}. */
record CommendationSuggested(
        UUID suggestionId,
        UUID appraisalId,
        int year,
        UUID cadreId,
        List<String> reasons,
        List<String> rules,
        int years,
        String pack,
        int packVersion,
        String explanation) {

    static final String TYPE = "cn.hengjian.assessment.commendation.suggested.v1";

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
