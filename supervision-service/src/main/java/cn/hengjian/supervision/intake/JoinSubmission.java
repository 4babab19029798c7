package cn.hengjian.supervision.intake;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The opinion or claim that is the same matter. */
public record JoinSubmission(@NotNull UUID opinionId) {}
