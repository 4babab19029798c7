package cn.hengjian.personnel.contact;

import java.time.LocalDate;
import java.util.List;

/**
 * How a leader stands with the work contact point and the five ones.
 *
 * @param complete whether a target of each type is held on the day of the report
 * @param missing the types that are not
 * @param visitsDue of the five ones, for each link the visits of a year × days held ÷ days of the year, rounded down
 * @param visitsMade to the five ones, by this leader in this year
 * @param visitsShort the sum over the links of what each lacks: a visit more here makes up for none there
 * @param workPointVisits to work contact points, for which no number is set
 * @param asOf the last day of the year, or today
 */
public record ContactAccountView(
        String cadreNumber,
        String cadreName,
        String unitCode,
        int year,
        boolean complete,
        List<String> missing,
        int visitsDue,
        int visitsMade,
        int visitsShort,
        int workPointVisits,
        LocalDate asOf) {

    @Override
    public String toString() {
        return "ContactAccountView[" + cadreNumber + ", " + year + "]";
    }
}
