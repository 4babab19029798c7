package cn.hengjian.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether an operation's example is there and is what the operation's description allows. */
final class ExampleCheck {

    private final ServedApi api;

    ExampleCheck(ServedApi api) {
        this.api = api;
    }

    /** What is wrong with the recorded example, in words; nothing if it is as it should be. */
    List<String> faults(ServedOperation operation) {
        var recorded = RecordedExchange.find(operation.id());
        if (recorded.isPresent()) {
            return faults(operation, recorded.get());
        }
        var needsAnswer = operation
                .successes()
                .anyMatch(status -> operation.answer(status).isPresent());
        return operation.request().isPresent() || needsAnswer ? List.of(operation + " has no example") : List.of();
    }

    /** What the description of an operation doesn't allow of an exchange. */
    List<String> faults(ServedOperation operation, RecordedExchange exchange) {
        var faults = new ArrayList<String>();
        var status = Integer.toString(exchange.status());
        if (operation.successes().noneMatch(status::equals)) {
            faults.add("%s answers %s, which its description doesn't list".formatted(operation, status));
        }
        faults.addAll(faults(operation + " is asked", operation.request(), exchange.request()));
        faults.addAll(faults(operation + " answers", operation.answer(status), exchange.answer()));
        return faults;
    }

    private List<String> faults(String what, Optional<JsonNode> described, JsonNode example) {
        if (described.isEmpty()) {
            return example == null ? List.of() : List.of(what + " JSON which its description doesn't list");
        }
        return example == null
                ? List.of(what + " JSON of which there is no example")
                : api.differences(described.get().path("schema"), example).stream()
                        .map(difference -> what + " what its description doesn't allow: " + difference)
                        .toList();
    }
}
