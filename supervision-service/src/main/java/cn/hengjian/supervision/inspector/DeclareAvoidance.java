package cn.hengjian.supervision.inspector;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where an inspector has to stay away, and why: at a unit, or wherever a cadre of the roster serves.
 *
 * @param unitCode the unit, if it is not by a cadre
 * @param kinNumber number of the cadre who is kin
 * @param reason in words; needed for OTHER
 */
public record DeclareAvoidance(
        @NotNull AvoidanceGround ground,
        @Nullable @Size(max = 50) String unitCode,
        @Nullable @Size(max = 50) String kinNumber,
        @Nullable @Size(max = 1_000) String reason) {

    @Override
    public String toString() {
        return "DeclareAvoidance[…]";
    }
}
