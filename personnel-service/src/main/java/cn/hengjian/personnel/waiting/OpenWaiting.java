package cn.hengjian.personnel.waiting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Opens a case that no other measure led to. */
public record OpenWaiting(
        @NotNull UUID cadreId, @Valid @NotNull ProposeWaiting proposal) {

    @Override
    public String toString() {
        return "OpenWaiting[…]";
    }
}
