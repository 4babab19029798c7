package cn.hengjian.assessment.stage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a person did in a stage, in his or her own words. */
record ReportOnStage(@NotBlank @Size(max = 4_000) String report) {}
