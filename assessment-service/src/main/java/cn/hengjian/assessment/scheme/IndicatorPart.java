package cn.hengjian.assessment.scheme;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.scheme.rules.IndicatorKind;
import cn.hengjian.assessment.score.rules.Comparison;
import cn.hengjian.assessment.score.rules.Direction;
import cn.hengjian.assessment.score.rules.Method;
import cn.hengjian.assessment.score.rules.NamedConstant;
import cn.hengjian.assessment.score.rules.StepTable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An indicator inside its scheme. */
@Embeddable
class IndicatorPart {

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private IndicatorKind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable Method method;

    private BigDecimal weight;
    private @Nullable BigDecimal target;
    private @Nullable String unit;

    @Enumerated(EnumType.STRING)
    private @Nullable Direction direction;

    private @Nullable String source;
    private @Nullable String question;
    private @Nullable String steps;
    private @Nullable BigDecimal allowance;

    @Column(name = "per_unit")
    private @Nullable BigDecimal perUnit;

    @Enumerated(EnumType.STRING)
    @Column(name = "veto_when")
    private @Nullable Comparison vetoWhen;

    private @Nullable BigDecimal threshold;

    @Enumerated(EnumType.STRING)
    private @Nullable Grade ceiling;

    private @Nullable String formula;
    private @Nullable String constants;
    private @Nullable String category;

    @SuppressWarnings("NullAway.Init")
    protected IndicatorPart() {}

    IndicatorPart(CreateScheme.IndicatorDraft draft) {
        var terms = draft.terms();
        this.code = draft.code();
        this.name = draft.name();
        this.kind = draft.kind();
        this.method = terms.method();
        this.weight = draft.weight();
        this.target = draft.target();
        this.unit = draft.unit();
        this.direction = draft.direction();
        this.source = draft.source();
        this.question = draft.question();
        this.steps = terms.steps() == null ? null : terms.steps().text();
        var deduction = terms.deduction();
        if (deduction != null) {
            this.allowance = deduction.allowance();
            this.perUnit = deduction.perUnit();
        }
        var veto = terms.veto();
        if (veto != null) {
            this.vetoWhen = veto.when();
            this.threshold = veto.threshold();
            this.ceiling = veto.ceiling();
        }
        this.formula = draft.formula();
        this.constants = terms.constants().isEmpty() ? null : NamedConstant.text(terms.constants());
        this.category = draft.category();
    }

    CreateScheme.IndicatorDraft draft() {
        return new CreateScheme.IndicatorDraft(
                code,
                name,
                kind,
                method,
                weight,
                target,
                unit,
                direction,
                source,
                question,
                steps == null
                        ? null
                        : StepTable.of(steps).steps().stream()
                                .map(StepBound::of)
                                .toList(),
                allowance == null || perUnit == null ? null : new DeductionRule(allowance, perUnit),
                vetoWhen == null || threshold == null || ceiling == null
                        ? null
                        : new VetoRule(vetoWhen, threshold, ceiling),
                formula,
                constants == null ? null : FormulaConstant.of(NamedConstant.of(constants)),
                category);
    }
}
