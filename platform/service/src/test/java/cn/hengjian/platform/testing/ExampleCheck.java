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
        var needsRequest = operation.request();
        var needsAnswer = operation
                .successes()
                .anyMatch(status -> operation.answer(status).isPresent());
        var recorded = RecordedExchange.find(operation.id());
        if (recorded.isEmpty()) {
            return needsRequest.isPresent() || needsAnswer ? List.of(operation + " has no example") : List.of();
        }
        var faults = new ArrayList<String>();
        var status = Integer.toString(recorded.get().status());
        if (operation.successes().noneMatch(status::equals)) {
            faults.add("%s answers %s, which its description doesn't list".formatted(operation, status));
        }
        faults.addAll(
                faults(operation + " is asked", needsRequest, recorded.get().request()));
        faults.addAll(faults(
                operation + " answers", operation.answer(status), recorded.get().answer()));
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
