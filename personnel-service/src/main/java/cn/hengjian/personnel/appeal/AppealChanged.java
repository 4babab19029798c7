package cn.hengjian.personnel.appeal;

import cn.hengjian.personnel.appeal.rules.AppealState;
import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.platform.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review or an appeal was filed, or a step was taken in it.
 *
 * @param talkId the talk that it is against, if it is against one
 * @param step FILE, or what happened
 */
record AppealChanged(
        UUID appealId,
        String number,
        UUID cadreId,
        @Nullable UUID talkId,
        CaseKind againstKind,
        UUID againstId,
        String step,
        AppealState state,
        long version)
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
