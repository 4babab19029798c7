package cn.hengjian.personnel.measure;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.platform.outbox.Event;
import java.util.UUID;

/**
 * A measure was opened, or a step was taken in it.
 *
 * @param step OPEN, or what happened
 */
record MeasureChanged(
        UUID measureId, CaseKind kind, String number, UUID cadreId, String step, String state, long version)
        implements Event {

    static final String TOPIC = "personnel.measure.v1";
    static final String TYPE = "cn.hengjian.personnel.measure.changed.v1";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String aggregateId() {
        return measureId.toString();
    }
}
