package cn.hengjian.assessment.scheme;

import cn.hengjian.assessment.score.rules.Arithmetic;
import cn.hengjian.assessment.score.rules.NamedConstant;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** An indicator as texts, a field each, as a sheet has it and as two versions are compared. */
final class IndicatorCells {

    private IndicatorCells() {}

    static SequencedMap<String, @Nullable String> texts(CreateScheme.IndicatorDraft indicator) {
        var terms = indicator.terms();
        var steps = terms.steps();
        var deduction = terms.deduction();
        var veto = terms.veto();
        var texts = new LinkedHashMap<String, @Nullable String>();
        texts.put("code", indicator.code());
        texts.put("name", indicator.name());
        texts.put("kind", indicator.kind().name());
        texts.put("method", name(terms.method()));
        texts.put("weight", plain(indicator.weight()));
        texts.put("target", plain(terms.target()));
        texts.put("unit", indicator.unit());
        texts.put("direction", name(terms.direction()));
        texts.put("source", indicator.source());
        texts.put("question", indicator.question());
        texts.put("steps", steps == null ? null : steps.text());
        texts.put("allowance", deduction == null ? null : plain(deduction.allowance()));
        texts.put("perUnit", deduction == null ? null : plain(deduction.perUnit()));
        texts.put("vetoWhen", veto == null ? null : veto.when().name());
        texts.put("threshold", veto == null ? null : plain(veto.threshold()));
        texts.put("ceiling", veto == null ? null : veto.ceiling().name());
        texts.put("formula", terms.formula());
        texts.put("constants", terms.constants().isEmpty() ? null : NamedConstant.text(terms.constants()));
        texts.put("category", indicator.category());
        return texts;
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : Arithmetic.plain(number);
    }
}
