package cn.hengjian.supervision.inspector;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the list of inspectors. */
public record InspectorSummary(
        UUID id,
        String number,
        String username,
        String name,
        @Nullable String unitCode,
        boolean active,
        List<String> specialities) {

    @Override
    public String toString() {
        return "InspectorSummary[" + id + "]";
    }
}
