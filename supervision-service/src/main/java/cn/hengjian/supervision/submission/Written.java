package cn.hengjian.supervision.submission;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that comes in.
 *
 * @param key what the client drew at random, so that sending it again has one effect; absent means that it can't
 * @param unitCode the unit that it is about, if the sender knows
 * @param receivedOn the day it came, if not today
 */
public record Written(
        @Nullable UUID key,
        Channel channel,
        Content content,
        @Nullable Sender sender,
        int participants,
        @Nullable String unitCode,
        @Nullable LocalDate receivedOn) {

    @Override
    public String toString() {
        return "Written[" + channel + "]";
    }
}
