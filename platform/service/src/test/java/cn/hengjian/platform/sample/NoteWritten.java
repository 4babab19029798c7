package cn.hengjian.platform.sample;

import cn.hengjian.platform.outbox.Event;

/** A note was written or moved on. */
record NoteWritten(String aggregateId, String code, NoteState state) implements Event {

    static final String TOPIC = "sample.note.v1";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String type() {
        return "cn.hengjian.sample.note.written.v1";
    }
}
