package cn.hengjian.deploy.demo.county;

/**
 * The cadres whose ballots stand on a boundary of the 60 % / 30 % rule (reading R1: competent share below 60 % or
 * incompetent share above 30 %, both strict). Everybody else's ballots are far from both.
 */
public enum ReviewCase {
    EXACTLY_SIXTY_AND_THIRTY("D005", 10, new Totals(54, 2, 50, 30, 15), Outcome.NOTHING),
    JUST_UNDER_SIXTY("D017", 11, new Totals(54, 2, 50, 29, 10), Outcome.TALK),
    OVER_THIRTY("D023", 0, new Totals(56, 3, 50, 34, 16), Outcome.TALK),
    EXACTLY_THIRTY("T004", 11, new Totals(53, 1, 50, 35, 15), Outcome.NOTHING),
    SMALL_AND_EXACT("I002", 9, new Totals(12, 1, 10, 6, 3), Outcome.NOTHING),
    TOO_FEW_MARKS("I006", 8, new Totals(11, 1, 9, 9, 0), Outcome.INDETERMINATE),
    LOW_TURNOUT("D052", 10, new Totals(90, 0, 59, 20, 30), Outcome.INDETERMINATE);

    /** What the rule must make of the ballots. */
    public enum Outcome {
        NOTHING,
        TALK,
        INDETERMINATE
    }

    /**
     * The sums over the classes of voters.
     *
     * @param valid marks that name one grade
     * @param competent marks of competent or better
     */
    public record Totals(int issued, int abstained, int valid, int competent, int incompetent) {}

    private final String unitCode;
    private final int seat;
    private final Totals totals;
    private final Outcome outcome;

    ReviewCase(String unitCode, int seat, Totals totals, Outcome outcome) {
        this.unitCode = unitCode;
        this.seat = seat;
        this.totals = totals;
        this.outcome = outcome;
    }

    String unitCode() {
        return unitCode;
    }

    int seat() {
        return seat;
    }

    public Totals totals() {
        return totals;
    }

    public Outcome outcome() {
        return outcome;
    }
}
