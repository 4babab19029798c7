package cn.hengjian.supervision.opinion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the study of an opinion came to. */
public record StudyOpinion(@NotBlank @Size(max = 4_000) String result) {

    @Override
    public String toString() {
        return "StudyOpinion[…]";
    }
}
