package cn.hengjian.supervision.accusation;

import cn.hengjian.platform.outbox.Event;
import java.util.UUID;

/** A founded accusation of which discipline wants personnel to know: that there is one, against whom, and no more. */
record AccusationConcluded(UUID cadreId) implements Event {

    @Override
    public String topic() {
        return "supervision.accusation.v1";
    }

    @Override
    public String type() {
        return "cn.hengjian.supervision.accusation.concluded.v1";
    }

    /** The cadre's: an accusation's own id never leaves. */
    @Override
    public String aggregateId() {
        return cadreId.toString();
    }
}
