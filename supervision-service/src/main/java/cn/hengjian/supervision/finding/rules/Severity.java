package cn.hengjian.supervision.finding.rules;

/** How grave a finding is; it sets the time to put it right. */
public enum Severity {
    MINOR,
    GENERAL,
    MAJOR
}
