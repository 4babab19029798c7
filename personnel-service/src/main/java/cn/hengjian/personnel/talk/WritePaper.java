package cn.hengjian.personnel.talk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Writes a plan, a report or an objection. */
public record WritePaper(@NotBlank @Size(max = 4000) String text) {

    @Override
    public String toString() {
        return "WritePaper[…]";
    }
}
