package cn.hengjian.supervision.opinion;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sender of an opinion in full. */
public record SenderView(
        UUID id, @Nullable String name, @Nullable String contact) {

    @Override
    public String toString() {
        return "SenderView[" + id + "]";
    }
}
