package cn.hengjian.personnel.talk;

import cn.hengjian.platform.outbox.Event;
import java.util.UUID;

/** A person opened a talk. */
record TalkOpened(UUID talkId, String number, UUID cadreId, TalkSource source) implements Event {

    @Override
    public String topic() {
        return "personnel.talk.v1";
    }

    @Override
    public String type() {
        return "cn.hengjian.personnel.talk.opened.v1";
    }

    @Override
    public String aggregateId() {
        return talkId.toString();
    }
}
