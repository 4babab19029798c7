package cn.hengjian.assessment.comprehensive;

import cn.hengjian.platform.outbox.Event;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A comprehensive appraisal is closed: decided, told, and answered if the person wished. It carries no grade: who may see
 * it reads it.
 *
 * @param text where it stands
 */
record ComprehensiveClosed(
        UUID comprehensiveId,
        UUID cadreId,
        UUID unitId,
        String unitCode,
        Occasion occasion,
        LocalDate from,
        LocalDate to,
        LocalDate closedOn,
        String pack,
        int packVersion,
        String text)
        implements Event {

    @Override
    public String topic() {
        return "assessment.appraisal.v1";
    }

    @Override
    public String type() {
        return "cn.hengjian.assessment.comprehensive.closed.v1";
    }

    @Override
    public String aggregateId() {
        return cadreId.toString();
    }
}
