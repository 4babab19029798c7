package cn.hengjian.supervision.rectification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit has to put right.
 *
 * @param owner who answers for it in the unit, if it is not a cadre of the roster
 * @param ownerCadre number of the cadre who does
 * @param measures how it is to be done, if that is prescribed
 */
public record IssueOrder(
        @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 500) String> items,
        @Nullable @Size(max = 100) String owner,
        @Nullable @Size(max = 50) String ownerCadre,
        @Nullable @Size(max = 4_000) String measures) {

    @Override
    public String toString() {
        return "IssueOrder[…]";
    }
}
