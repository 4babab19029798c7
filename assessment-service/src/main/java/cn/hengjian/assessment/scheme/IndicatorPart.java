package cn.hengjian.assessment.scheme;

import cn.hengjian.assessment.scheme.rules.IndicatorKind;
import cn.hengjian.assessment.score.rules.Direction;
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

    private BigDecimal weight;
    private @Nullable BigDecimal target;
    private @Nullable String unit;

    @Enumerated(EnumType.STRING)
    private @Nullable Direction direction;

    private @Nullable String source;
    private @Nullable String question;

    @SuppressWarnings("NullAway.Init")
    protected IndicatorPart() {}

    IndicatorPart(CreateScheme.IndicatorDraft draft) {
        this.code = draft.code();
        this.name = draft.name();
        this.kind = draft.kind();
        this.weight = draft.weight();
        this.target = draft.target();
        this.unit = draft.unit();
        this.direction = draft.direction();
        this.source = draft.source();
        this.question = draft.question();
    }

    CreateScheme.IndicatorDraft draft() {
        return new CreateScheme.IndicatorDraft(code, name, kind, weight, target, unit, direction, source, question);
    }
}
