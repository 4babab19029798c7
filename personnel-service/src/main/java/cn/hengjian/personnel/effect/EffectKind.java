package cn.hengjian.personnel.effect;

/** What is barred. */
public enum EffectKind {
    /** No higher post, level or rank. */
    NO_PROMOTION,
    /** No grade of excellent in the annual appraisal of the years that it touches. */
    NOT_EXCELLENT,
    /** No leading post, whatever its level. */
    NO_LEADING_POST,
    /** No post at all. */
    NO_APPOINTMENT
}
