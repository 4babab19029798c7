package cn.hengjian.supervision.intake;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.supervision.codelist.CodeList;
import cn.hengjian.supervision.roster.RosterRepository.KnownUnit;
import cn.hengjian.supervision.roster.Unknown;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a classification. */
final class ClassificationCheck {

    private ClassificationCheck() {}

    static List<Violation> violations(ClassifySubmission command, CodeList list, @Nullable KnownUnit unit) {
        var violations = new ArrayList<Violation>();
        boolean accuses = command.kind() == Classification.ACCUSATION;
        if (unit == null && (!accuses || command.unitCode() != null)) {
            violations.add(Unknown.unit("/unitCode"));
        }
        if (command.winds().isEmpty() != accuses) {
            violations.add(Violation.at(
                    "/windCodes",
                    "wrong-number",
                    new Text(
                            "意见和诉求至少一个五风代码，检举控告不编码",
                            "An opinion or a claim has at least one wind, an accusation has none")));
        }
        for (int i = 0; i < command.winds().size(); i++) {
            if (!list.winds().containsKey(command.winds().get(i))) {
                violations.add(Violation.at(
                        "/windCodes/" + i,
                        "unknown-code",
                        new Text("五风代码表中没有此代码", "The five winds have no such code")));
            }
        }
        if (!accuses && !command.accused().isEmpty()) {
            violations.add(Violation.at(
                    "/cadreNumbers",
                    "not-an-accusation",
                    new Text("只有检举控告才有被举报人", "Only an accusation names somebody")));
        }
        return violations;
    }
}
