package cn.hengjian.personnel.together;

/** How much of a date was spent there; half-days are the smallest step. */
public enum Portion {
    FULL(2),
    MORNING(1),
    AFTERNOON(1);

    private final int halves;

    Portion(int halves) {
        this.halves = halves;
    }

    int halves() {
        return halves;
    }
}
