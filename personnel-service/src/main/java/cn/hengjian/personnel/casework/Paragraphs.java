package cn.hengjian.personnel.casework;

import java.util.List;

/** What somebody wrote in lines, as the paragraphs of a printed paper. */
public final class Paragraphs {

    private Paragraphs() {}

    public static List<String> of(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
