package cn.hengjian.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** An exchange as a reader wants it: lists of two, and ids and times that are the same whenever it is recorded. */
final class Presentable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ITEMS = 2;
    private static final int LONGEST_TEXT = 300;
    private static final int MOST_VALUES = 120;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern CURSOR = Pattern.compile("\"next\":\"[^\"]*\"");
    private static final String A_CURSOR = "b3BhcXVlLWN1cnNvcg";
    private static final Pattern OPAQUE = Pattern.compile("\"[A-Za-z0-9_-]{40,}\"");
    private static final Pattern HEXADECIMAL = Pattern.compile("\"[0-9a-f]+\"");
    private static final Pattern MOMENT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z");

    private Presentable() {}

    static RecordedExchange of(RecordedExchange exchange) {
        JsonNode tree = JSON.valueToTree(exchange);
        shorten(tree);
        return steady(tree);
    }

    /** With lists as long as they are, where the description asks for more than two, as for the five pairs of a plan. */
    static RecordedExchange whole(RecordedExchange exchange) {
        return steady(JSON.valueToTree(exchange));
    }

    private static RecordedExchange steady(JsonNode tree) {
        try {
            var text =
                    secrets(CURSOR.matcher(moments(ids(tree.toString()))).replaceAll("\"next\":\"" + A_CURSOR + "\""));
            return JSON.readValue(text, RecordedExchange.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty list tells nothing. */
    static boolean isTelling(RecordedExchange exchange) {
        return exchange.answer() == null ? exchange.request() != null : values(exchange.answer()) > 0;
    }

    /** How much a reader learns from it: nothing from what takes too long to read. */
    static int worth(RecordedExchange exchange) {
        var values = values(exchange.request()) + values(exchange.answer());
        return values > MOST_VALUES ? 0 : values;
    }

    private static int values(JsonNode node) {
        if (node == null || node.isNull()) {
            return 0;
        }
        if (node.isTextual()) {
            return node.asText().length() > LONGEST_TEXT ? MOST_VALUES : 1;
        }
        return node.isValueNode()
                ? 1
                : node.valueStream().mapToInt(Presentable::values).sum();
    }

    private static void shorten(JsonNode node) {
        if (node instanceof ArrayNode list) {
            while (list.size() > ITEMS) {
                list.remove(ITEMS);
            }
        }
        node.forEach(Presentable::shorten);
    }

    private static String ids(String text) {
        var numbers = new HashMap<String, Integer>();
        return ID.matcher(text)
                .replaceAll(id -> "0198f0c4-5f00-7000-8000-%012d"
                        .formatted(numbers.computeIfAbsent(id.group(), _ -> numbers.size() + 1)));
    }

    /** Nothing that looks like a key or a token: of the same length, but plainly nobody's. */
    private static String secrets(String text) {
        return OPAQUE.matcher(text).replaceAll(secret -> {
            var length = secret.group().length() - 2;
            return HEXADECIMAL.matcher(secret.group()).matches()
                            || ID.matcher(secret.group()).find()
                    ? secret.group()
                    : "\"" + "QUJD".repeat(length / 4 + 1).substring(0, length) + "\"";
        });
    }

    private static String moments(String text) {
        var order = new TreeSet<String>();
        MOMENT.matcher(text).results().map(MatchResult::group).forEach(order::add);
        return MOMENT.matcher(text)
                .replaceAll(moment -> "%sT01:%02d:00Z"
                        .formatted(
                                moment.group(1), order.headSet(moment.group()).size() % 60));
    }
}
