package cn.hengjian.supervision.course;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a gate is not passed. */
public record ReturnPaper(@NotBlank @Size(max = 2_000) String reason) {

    @Override
    public String toString() {
        return "ReturnPaper[…]";
    }
}
