package cn.hengjian.supervision.codelist;

import java.util.List;
import java.util.Locale;

/** A wind with its sub-codes, named in the reader's language. */
public record WindView(String code, String name, int version, List<CodeView> codes) {

    static List<WindView> of(CodeList list, Locale language) {
        return list.winds().entrySet().stream()
                .filter(wind -> !wind.getKey().contains("."))
                .map(wind -> new WindView(
                        wind.getKey(),
                        wind.getValue().in(language),
                        list.version(),
                        list.winds().entrySet().stream()
                                .filter(code -> code.getKey().startsWith(wind.getKey() + "."))
                                .map(code -> new CodeView(
                                        code.getKey(), code.getValue().in(language), list.version()))
                                .toList()))
                .toList();
    }
}
