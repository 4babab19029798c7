package cn.hengjian.assessment.bulletin.rules;

/** Where a bulletin stands. */
public enum BulletinState {
    DRAFT,
    CHECKED,
    APPROVED,
    ISSUED
}
