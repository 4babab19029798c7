package cn.hengjian.platform.inbox;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Keeps what could not be applied, with its origin and reason, in {@code <service>.dead-letters.v1}. */
@ApplicationScoped
class DeadLetters {

    private final MutinyEmitter<byte[]> emitter;

    DeadLetters(@Channel("dead-letters") MutinyEmitter<byte[]> emitter) {
        this.emitter = emitter;
    }

    /** Returns when Kafka has the letter. */
    void send(ConsumerRecord<String, byte[]> record, String consumer, Throwable cause) {
        var headers = new RecordHeaders(record.headers().toArray());
        headers.add("dead-letter-consumer", bytes(consumer));
        headers.add("dead-letter-reason", bytes(reason(cause)));
        headers.add("dead-letter-topic", bytes(record.topic()));
        headers.add("dead-letter-partition", bytes(Integer.toString(record.partition())));
        headers.add("dead-letter-offset", bytes(Long.toString(record.offset())));
        var key = record.key() == null ? new byte[0] : bytes(record.key());
        var value = record.value() == null ? new byte[0] : record.value();
        var metadata = OutgoingKafkaRecordMetadata.<byte[]>builder()
                .withKey(key)
                .withHeaders(headers)
                .build();
        emitter.sendMessageAndAwait(Message.of(value).addMetadata(metadata));
    }

    /** Whether a letter failed for want of Kafka, which waiting cures. */
    static boolean isOutage(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RetriableException) {
                return true;
            }
        }
        return false;
    }

    /** Our own words, or the kind of failure only: other messages may quote personal data. */
    static String reason(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableEventException unreadable) {
                return String.valueOf(unreadable.getMessage());
            }
        }
        var root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
