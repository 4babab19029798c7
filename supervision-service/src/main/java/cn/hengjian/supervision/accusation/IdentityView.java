package cn.hengjian.supervision.accusation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who the sender is, with everybody who has read it, this reader last. */
public record IdentityView(
        UUID id, @Nullable String name, @Nullable String contact, List<IdentityReading> readings) {

    @Override
    public String toString() {
        return "IdentityView[" + id + "]";
    }
}
