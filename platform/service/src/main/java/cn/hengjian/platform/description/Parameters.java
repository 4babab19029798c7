package cn.hengjian.platform.description;

import cn.hengjian.platform.page.PageRequest;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The query parameters that mean the same everywhere. */
final class Parameters {

    private Parameters() {}

    static void describe(Operation operation) {
        for (var parameter : operation.getParameters()) {
            if (parameter.getIn() == Parameter.In.QUERY && parameter.getDescription() == null) {
                describe(parameter);
            }
        }
    }

    private static void describe(Parameter parameter) {
        switch (parameter.getName()) {
            case "limit" -> {
                parameter.setDescription("How many items at most; %d without.".formatted(PageRequest.DEFAULT_LIMIT));
                parameter.getSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT));
            }
            case "cursor" -> parameter.setDescription("`next` of the page before; the first page without.");
            case "after" ->
                parameter.setDescription("`next` of the page before, kept by the reader; from the beginning without.");
            default -> {
                // Its name says it.
            }
        }
    }
}
