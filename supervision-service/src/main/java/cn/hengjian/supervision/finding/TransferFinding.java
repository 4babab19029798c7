package cn.hengjian.supervision.finding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a violation is suspected. */
public record TransferFinding(@NotBlank @Size(max = 2_000) String reason) {

    @Override
    public String toString() {
        return "TransferFinding[…]";
    }
}
