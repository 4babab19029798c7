package cn.hengjian.personnel.appeal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Writes grounds, a correction or what was heard. */
public record WritePaper(@NotBlank @Size(max = 4000) String text) {

    @Override
    public String toString() {
        return "WritePaper[…]";
    }
}
