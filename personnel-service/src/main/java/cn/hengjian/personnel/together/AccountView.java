package cn.hengjian.personnel.together;

import cn.hengjian.personnel.together.rules.Account;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a cadre owes in a year and what counts.
 *
 * @param owed days, shown with two digits; compared unrounded
 * @param counted days that hosts confirmed or an office decided to count
 * @param waiting days that hosts have not answered yet, or that are disputed
 * @param missing the least further days that would be enough, in steps of half a day
 * @param explanation how {@code owed} comes about
 */
public record AccountView(
        String cadreNumber,
        String cadreName,
        String unitCode,
        int year,
        Outcome outcome,
        BigDecimal owed,
        BigDecimal counted,
        BigDecimal waiting,
        BigDecimal missing,
        List<Part> explanation,
        LocalDate asOf) {

    /** How a year stands (SM-14). */
    public enum Outcome {
        MET,
        /** Too little so far, and there is time left. */
        OPEN,
        /** The year is over, and it is too little. */
        SHORT
    }

    /**
     * A time in one kind of unit: norm × days ÷ days of the year.
     *
     * @param kind of unit that asks for so many days
     */
    public record Part(String kind, int norm, int days, int yearDays) {}

    static Outcome outcome(Account account, boolean over) {
        if (account.isMet()) {
            return Outcome.MET;
        }
        return over ? Outcome.SHORT : Outcome.OPEN;
    }

    @Override
    public String toString() {
        return "AccountView[" + cadreNumber + ", " + year + "]";
    }
}
