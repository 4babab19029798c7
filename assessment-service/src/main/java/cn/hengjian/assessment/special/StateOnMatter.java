package cn.hengjian.assessment.special;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the person says about the matter. */
record StateOnMatter(@NotBlank @Size(max = 4_000) String statement) {}
