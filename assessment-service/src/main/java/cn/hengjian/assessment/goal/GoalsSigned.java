package cn.hengjian.assessment.goal;

import cn.hengjian.platform.outbox.Event;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The head of a unit and the organisation department have signed goals; they replace those of an earlier version.
 *
 * @param version counts from 1 inside the plan
 * @param goals how many there are
 * @param quantified how many of them can be counted
 * @param text where they stand
 */
record GoalsSigned(
        UUID planId,
        int version,
        UUID unitId,
        String unitCode,
        LocalDate termFrom,
        LocalDate termTo,
        int goals,
        int quantified,
        LocalDate signedOn,
        String text)
        implements Event {

    @Override
    public String topic() {
        return "assessment.goal.v1";
    }

    @Override
    public String type() {
        return "cn.hengjian.assessment.goals.signed.v1";
    }

    @Override
    public String aggregateId() {
        return planId.toString();
    }
}
