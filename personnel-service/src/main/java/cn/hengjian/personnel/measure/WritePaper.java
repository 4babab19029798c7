package cn.hengjian.personnel.measure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Writes something into a case. */
public record WritePaper(@NotBlank @Size(max = 4000) String text) {

    @Override
    public String toString() {
        return "WritePaper[…]";
    }
}
