package cn.hengjian.assessment.analysis;

import cn.hengjian.assessment.analysis.rules.Differentiation;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.policy.PolicyPack;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a policy pack says about figures of groups.
 *
 * @param reference the pack's version
 * @param minGroup fewer people than these are told nothing of
 * @param bands the scores at which a new band begins, ascending; the first band lies below the first
 */
public record AnalysisPolicy(
        String reference, int minGroup, List<BigDecimal> bands, Differentiation.Parameters differentiation) {

    /** By this a version of the pack shows whether it knows of analysis. */
    static final String KEY = "analysis.minGroup";

    static AnalysisPolicy of(PolicyPack pack) {
        int minGroup = pack.integer(KEY);
        if (minGroup < 2) {
            throw new IllegalStateException(KEY + " is at least 2: " + pack.reference());
        }
        var bands = pack.words("analysis.bands").stream().map(BigDecimal::new).toList();
        if (!bands.equals(bands.stream().sorted().distinct().toList())) {
            throw new IllegalStateException("analysis.bands ascend: " + pack.reference());
        }
        return new AnalysisPolicy(
                pack.reference(),
                minGroup,
                bands,
                new Differentiation.Parameters(
                        Terms.share(pack, "analysis.sameScore"),
                        Terms.share(pack, "analysis.sameGrade"),
                        pack.decimal("analysis.leastDeviation")));
    }
}
