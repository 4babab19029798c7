package cn.hengjian.personnel.measure;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.Text;
import java.util.List;

/** Codes that a pack lists under a prefix, each with its words, written as Chinese (English). */
public final class PackWords {

    private PackWords() {}

    public static List<String> codes(PolicyPack pack, String prefix) {
        return pack.values().keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .sorted()
                .toList();
    }

    public static Text of(PolicyPack pack, String key) {
        var words = pack.text(key);
        int open = words.lastIndexOf(" (");
        return open < 0 || !words.endsWith(")")
                ? new Text(words, words)
                : new Text(words.substring(0, open), words.substring(open + 2, words.length() - 1));
    }
}
