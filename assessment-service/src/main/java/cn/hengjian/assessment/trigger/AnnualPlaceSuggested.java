package cn.hengjian.assessment.trigger;

import cn.hengjian.platform.outbox.Event;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody at the bottom of a computed run has a fault and a loss on record: all that M10 asks for can hold. A person
 * decides.
 *
 * @param explanation where the facts and the rule stand
 */
record AnnualPlaceSuggested(
        UUID suggestionId,
        UUID appraisalId,
        UUID runId,
        int year,
        UUID cadreId,
        String cadreNumber,
        String rule,
        String pack,
        int packVersion,
        LocalDate suggestedOn,
        String explanation)
        implements Event {

    @Override
    public String topic() {
        return TriggerService.SUGGESTION_TOPIC;
    }

    @Override
    public String type() {
        return "cn.hengjian.assessment.annualplace.suggested.v1";
    }

    @Override
    public String aggregateId() {
        return cadreId.toString();
    }
}
