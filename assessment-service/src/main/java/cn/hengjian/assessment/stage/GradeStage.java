package cn.hengjian.assessment.stage;

import cn.hengjian.assessment.stage.rules.StageGrade;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The supervisor's grade and what it rests on. */
record GradeStage(
        @NotNull StageGrade grade,
        @NotBlank @Size(max = 2_000) String comment) {}
