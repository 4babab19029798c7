package cn.hengjian.personnel.talk;

import cn.hengjian.personnel.talk.rules.TalkEvent;
import cn.hengjian.personnel.talk.rules.TalkState;
import cn.hengjian.platform.outbox.Event;
import java.util.UUID;

/** A step was taken in a talk. */
record TalkChanged(UUID talkId, String number, UUID cadreId, TalkEvent step, TalkState state, long version)
        implements Event {

    @Override
    public String topic() {
        return "personnel.talk.v1";
    }

    @Override
    public String type() {
        return "cn.hengjian.personnel.talk.changed.v1";
    }

    @Override
    public String aggregateId() {
        return talkId.toString();
    }
}
