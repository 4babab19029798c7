package cn.hengjian.platform.inbox;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads a Kafka record as a CloudEvent in binary mode. */
@Singleton
class CloudEventReader {

    private final ObjectReader reader;

    CloudEventReader(ObjectMapper mapper) {
        // Publishers may add fields; a reader of events must not mind.
        this.reader = mapper.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    IncomingEvent read(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            throw new UnreadableEventException("no body");
        }
        try {
            var tree = reader.readTree(record.value());
            if (tree == null || !tree.isObject()) {
                throw new UnreadableEventException("the body is not a JSON object");
            }
            return new IncomingEvent(
                    header(record, "ce_id"),
                    header(record, "ce_type"),
                    header(record, "ce_source"),
                    header(record, "ce_subject"),
                    Instant.parse(header(record, "ce_time")),
                    new IncomingEvent.Body(tree, reader));
        } catch (IOException | DateTimeException e) {
            throw new UnreadableEventException("the body or ce_time cannot be read", e);
        }
    }

    static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new UnreadableEventException("header " + name + " is missing");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
