package cn.hengjian.supervision.visit;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The plan that a visit shall serve besides those that it serves already. */
public record MergeVisit(@NotNull UUID planId) {}
