package cn.hengjian.supervision.visit;

import cn.hengjian.supervision.visit.rules.Coverage;
import cn.hengjian.supervision.visit.rules.Tier;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * What the visits of a draw have in common besides their plan.
 *
 * @param tier where the drawn units stand among their like, as the draw's candidates were chosen
 * @param from first day on which they may start
 * @param to last one
 */
public record MakeVisits(
        @NotNull Coverage coverage,
        @NotNull Tier tier,
        @NotNull LocalDate from,
        @NotNull LocalDate to) {}
