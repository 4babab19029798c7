package cn.hengjian.supervision.visit;

import cn.hengjian.supervision.visit.rules.CancelReason;
import jakarta.validation.constraints.NotNull;

/** Why a visit does not take place. */
public record CancelVisit(@NotNull CancelReason reason) {}
