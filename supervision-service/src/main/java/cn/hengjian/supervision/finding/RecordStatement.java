package cn.hengjian.supervision.finding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the unit has to say. */
public record RecordStatement(@NotBlank @Size(max = 4_000) String text) {

    @Override
    public String toString() {
        return "RecordStatement[…]";
    }
}
