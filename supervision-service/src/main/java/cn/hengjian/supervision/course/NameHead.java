package cn.hengjian.supervision.course;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for the unit in the campaign (M05).
 *
 * @param cadre number of a cadre of the unit
 * @param reason needed where somebody is replaced
 */
public record NameHead(
        @NotBlank @Size(max = 20) String cadre,
        @Nullable @Size(max = 500) String reason) {

    @Override
    public String toString() {
        return "NameHead[…]";
    }
}
