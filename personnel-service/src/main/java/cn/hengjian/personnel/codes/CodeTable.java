package cn.hengjian.personnel.codes;

import cn.hengjian.platform.problem.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A table of a standard.
 *
 * @param standard its number and edition, or the article that it is taken from
 * @param labels labels by code, in the standard's order
 */
public record CodeTable(String id, String standard, Text name, SequencedMap<String, Text> labels) {

    public CodeTable {
        labels = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(labels));
    }

    public boolean has(String code) {
        return labels.containsKey(code);
    }

    /** Chinese labels by code, as cells of a sheet may hold either. */
    public Map<String, String> chinese() {
        var chinese = new LinkedHashMap<String, String>();
        labels.forEach((code, label) -> chinese.put(code, label.zhCN()));
        return chinese;
    }
}
