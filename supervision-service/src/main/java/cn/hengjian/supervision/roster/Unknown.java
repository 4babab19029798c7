package cn.hengjian.supervision.roster;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;

/** What is wrong with a name that personnel has told nothing of. */
public final class Unknown {

    private Unknown() {}

    public static Violation unit(String pointer) {
        return Violation.at(pointer, "unknown-unit", new Text("没有此代码的单位", "There is no unit with this code"));
    }

    public static Violation cadre(String pointer) {
        return Violation.at(pointer, "unknown-cadre", new Text("没有此编号的干部", "There is no cadre with this number"));
    }
}
