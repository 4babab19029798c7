package cn.hengjian.personnel.thirds;

/** What working time is spent on (M01). */
enum Bucket {
    DAILY,
    /** At the grassroots; days of eating, living and working with villagers are among it. */
    GRASSROOTS,
    RESEARCH
}
