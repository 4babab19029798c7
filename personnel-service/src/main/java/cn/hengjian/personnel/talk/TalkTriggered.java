package cn.hengjian.personnel.talk;

import cn.hengjian.platform.outbox.Event;
import java.util.UUID;

/** A talk was opened. */
record TalkTriggered(UUID talkId, String number, UUID cadreId, UUID suggestionId, UUID reviewId, UUID runId)
        implements Event {

    @Override
    public String topic() {
        return "personnel.talk.v1";
    }

    @Override
    public String type() {
        return "cn.hengjian.personnel.talk.triggered.v1";
    }

    @Override
    public String aggregateId() {
        return talkId.toString();
    }
}
