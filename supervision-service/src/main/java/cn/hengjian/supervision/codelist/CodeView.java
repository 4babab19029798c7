package cn.hengjian.supervision.codelist;

import java.util.List;
import java.util.Locale;

/** A code, named in the reader's language. */
public record CodeView(String code, String name, int version) {

    static List<CodeView> causes(CodeList list, Locale language) {
        return list.causes().entrySet().stream()
                .map(cause -> new CodeView(cause.getKey(), cause.getValue().in(language), list.version()))
                .toList();
    }
}
