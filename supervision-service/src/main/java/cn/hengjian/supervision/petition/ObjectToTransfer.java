package cn.hengjian.supervision.petition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a claim is not the unit's business. */
public record ObjectToTransfer(@NotBlank @Size(max = 2_000) String reason) {

    @Override
    public String toString() {
        return "ObjectToTransfer[…]";
    }
}
