package cn.hengjian.assessment.tenure;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Opens the appraisal of who is accountable for signed goals. */
record OpenTerm(@NotNull UUID planId) {}
