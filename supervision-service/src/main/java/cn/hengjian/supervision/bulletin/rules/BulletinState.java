package cn.hengjian.supervision.bulletin.rules;

/** Where a bulletin stands. */
public enum BulletinState {
    DRAFT,
    CHECKED,
    APPROVED,
    ISSUED
}
