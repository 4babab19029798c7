package cn.hengjian.supervision.petition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why a claim is not taken up.
 *
 * @param route where the sender can turn instead, such as a court or arbitration
 */
public record DeclinePetition(
        @NotBlank @Size(max = 2_000) String reason,
        @NotBlank @Size(max = 2_000) String route) {

    @Override
    public String toString() {
        return "DeclinePetition[…]";
    }
}
