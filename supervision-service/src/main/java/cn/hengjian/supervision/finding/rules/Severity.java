package cn.hengjian.supervision.finding.rules;

import cn.hengjian.platform.problem.Text;

/** How grave a finding is; it sets the time to put it right. */
public enum Severity {
    MINOR(new Text("轻微", "Minor")),
    GENERAL(new Text("一般", "General")),
    MAJOR(new Text("重大", "Major"));

    private final Text title;

    Severity(Text title) {
        this.title = title;
    }

    public Text title() {
        return title;
    }

    /** The next graver; the gravest stays. */
    public Severity raised() {
        return this == MINOR ? GENERAL : MAJOR;
    }

    /** The graver of two. */
    public Severity or(Severity other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
