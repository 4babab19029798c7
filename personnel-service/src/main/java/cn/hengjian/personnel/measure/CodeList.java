package cn.hengjian.personnel.measure;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import java.util.List;

/**
 * Codes that a pack lists, each with its words, written as Chinese (English).
 *
 * @param prefix of their keys, with its dot
 */
public record CodeList(PolicyPack pack, String prefix) {

    /** Why a resignation is refused (CSL-86). */
    public static final String REFUSAL = "resignation.refusal.";

    public boolean knows(String code) {
        return pack.values().containsKey(prefix + code);
    }

    public List<String> codes() {
        return PackWords.codes(pack, prefix);
    }

    public Text title(String code) {
        return PackWords.of(pack, prefix + code);
    }

    /** Refuses a request whose field names another code. */
    public void require(String code, String pointer) {
        if (!knows(code)) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at(
                            pointer,
                            "unknown-code",
                            new Text("没有此情形代码；可用：%s", "There is no such situation; there are: %s")
                                    .with(String.join(", ", codes()))));
        }
    }

    public void requireAny() {
        if (codes().isEmpty()) {
            throw new IllegalArgumentException(prefix + ": at least one");
        }
    }
}
