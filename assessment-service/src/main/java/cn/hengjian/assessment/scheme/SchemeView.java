package cn.hengjian.assessment.scheme;

import cn.hengjian.assessment.scheme.rules.AppliesTo;
import cn.hengjian.assessment.scheme.rules.IndicatorKind;
import cn.hengjian.assessment.scheme.rules.Normalisation;
import cn.hengjian.assessment.score.rules.Direction;
import cn.hengjian.assessment.score.rules.Method;
import cn.hengjian.platform.rest.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scheme.
 *
 * @param versionNumber counts the versions of the code, from 1
 * @param basedOn the published version that this one began from; null of the first
 * @param quantifiableShare weight of the quantitative indicators, of 100 (M21)
 * @param categories the tree over the indicators, each category before those under it
 */
record SchemeView(
        UUID id,
        String code,
        int versionNumber,
        @Nullable UUID basedOn,
        String name,
        AppliesTo appliesTo,
        Normalisation normalisation,
        SchemeState state,
        @Nullable Instant publishedAt,
        BigDecimal quantifiableShare,
        List<CategoryView> categories,
        List<IndicatorView> indicators,
        long version,
        List<String> allowedTransitions)
        implements Versioned {

    /** One indicator; what its method doesn't need is null. */
    record IndicatorView(
            String code,
            String name,
            IndicatorKind kind,
            @Nullable Method method,
            BigDecimal weight,
            @Nullable BigDecimal target,
            @Nullable String unit,
            @Nullable Direction direction,
            @Nullable String source,
            @Nullable String question,
            @Nullable List<StepBound> steps,
            @Nullable DeductionRule deduction,
            @Nullable VetoRule veto,
            @Nullable String formula,
            @Nullable List<FormulaConstant> constants,
            @Nullable String category) {}

    /** A category of the tree, with the weight of what lies under it. */
    record CategoryView(String path, BigDecimal weight, int indicators) {}
}
