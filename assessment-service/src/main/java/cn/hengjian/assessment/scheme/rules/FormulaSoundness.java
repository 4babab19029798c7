package cn.hengjian.assessment.scheme.rules;

import cn.hengjian.assessment.score.rules.Formula;
import cn.hengjian.assessment.score.rules.NamedConstant;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a formula with its constants can be reckoned. */
public final class FormulaSoundness {

    private FormulaSoundness() {}

    /** Everything that is wrong, below a pointer; a mistake in the formula with its column. */
    public static List<Violation> objections(
            String pointer, String formula, List<NamedConstant> constants, @Nullable BigDecimal target) {
        var objections = new ArrayList<Violation>();
        var names = new HashSet<String>();
        for (int i = 0; i < constants.size(); i++) {
            var name = constants.get(i).name();
            var at = pointer + "/constants/" + i + "/name";
            if (Formula.isReserved(name)) {
                objections.add(Violation.at(
                        at, "reserved", new Text("%s 是公式语言的保留名称", "%s is a word of the language").with(name)));
            } else if (!names.add(name)) {
                objections.add(Violation.at(at, "duplicate", new Text("名称重复", "Another constant has this name")));
            }
        }
        if (Formula.read(formula, constants, target) instanceof Formula.Reading.Unsound(var mistakes)) {
            mistakes.forEach(
                    mistake -> objections.add(Violation.at(pointer + "/formula", mistake.code(), mistake.placed())));
        }
        return objections;
    }
}
