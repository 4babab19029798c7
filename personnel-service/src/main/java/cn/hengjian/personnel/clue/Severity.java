package cn.hengjian.personnel.clue;

import cn.hengjian.platform.problem.Text;

/** How grave a finding is, as supervision says. */
public enum Severity {
    MINOR("轻微", "minor"),
    GENERAL("一般", "general"),
    MAJOR("重大", "major");

    private final Text words;

    Severity(String zhCN, String en) {
        this.words = new Text(zhCN, en);
    }

    Text words() {
        return words;
    }
}
