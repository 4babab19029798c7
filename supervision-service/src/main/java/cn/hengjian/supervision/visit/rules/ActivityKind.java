package cn.hengjian.supervision.visit.rules;

/** What is done on site: both sides of P3 and of P4 of M30. */
public enum ActivityKind {
    HEARING_REPORT,
    VISITING_PEOPLE,
    PAPERS,
    ON_SITE
}
