package cn.hengjian.platform.inbox;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/**
 * An event of another service.
 *
 * @param id CloudEvents id
 * @param type CloudEvents type
 * @param source the service that published it
 * @param subject the aggregate's id
 * @param time when it became true
 * @param data its JSON body
 */
public record IncomingEvent(String id, String type, String source, String subject, Instant time, Body data) {

    /** The JSON body, read into whatever part of it the listener needs. */
    public record Body(JsonNode tree, ObjectReader reader) {

        /** The body as a record; fields that the record doesn't have are ignored. */
        public <T> T as(Class<T> type) {
            try {
                return reader.forType(type).readValue(tree);
            } catch (JacksonException e) {
                throw new UnreadableEventException("body does not fit " + type.getSimpleName(), e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return "Body[…]";
        }
    }
}
