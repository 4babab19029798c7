package cn.hengjian.assessment.bulletin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a bulletin has to be written anew. */
public record ReturnBulletin(@NotBlank @Size(max = 2_000) String reason) {

    @Override
    public String toString() {
        return "ReturnBulletin[…]";
    }
}
