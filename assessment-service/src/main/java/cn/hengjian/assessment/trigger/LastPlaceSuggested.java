package cn.hengjian.assessment.trigger;

import cn.hengjian.platform.outbox.Event;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody ranked last has a fault and a loss found by people: all that M10 asks for can hold. A person decides.
 *
 * @param explanation where the facts and the rule stand
 */
record LastPlaceSuggested(
        UUID suggestionId,
        UUID taskId,
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
        return "cn.hengjian.assessment.lastplace.suggested.v1";
    }

    @Override
    public String aggregateId() {
        return cadreId.toString();
    }
}
