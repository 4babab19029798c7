package cn.hengjian.assessment.course;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Objects to a grade that is shown in public, or to one's own. */
record ObjectToGrade(@NotBlank @Size(max = 4_000) String reason) {

    /** It is personal. */
    @Override
    public String toString() {
        return "ObjectToGrade[]";
    }
}
