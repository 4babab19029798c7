package cn.hengjian.platform.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** An event in the JSON format of CloudEvents 1.0, with its topic as extension. */
public record FeedEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String topic,
        JsonNode data) {}
