package cn.hengjian.personnel.appeal;

import cn.hengjian.personnel.appeal.rules.AppealState;
import cn.hengjian.platform.outbox.Event;
import java.util.UUID;

/**
 * A review or an appeal was filed, or a step was taken in it.
 *
 * @param step FILE, or what happened
 */
record AppealChanged(
        UUID appealId, String number, UUID cadreId, UUID talkId, String step, AppealState state, long version)
        implements Event {

    @Override
    public String topic() {
        return "personnel.appeal.v1";
    }

    @Override
    public String type() {
        return "cn.hengjian.personnel.appeal.changed.v1";
    }

    @Override
    public String aggregateId() {
        return appealId.toString();
    }
}
