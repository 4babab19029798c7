package cn.hengjian.personnel.study;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How a cadre stands with a year's study.
 *
 * @param owed hours, shown with two digits; compared unrounded
 * @param days of the year in a post, of which the owed hours come
 * @param counted hours that are confirmed
 * @param waiting hours that nobody has confirmed yet
 * @param missing the least further hours that would be enough, in quarters
 * @param credits the confirmed hours by topic
 */
public record StudyAccountView(
        String cadreNumber,
        String cadreName,
        String unitCode,
        int year,
        boolean met,
        BigDecimal owed,
        int days,
        BigDecimal counted,
        BigDecimal waiting,
        BigDecimal missing,
        List<Credit> credits,
        LocalDate asOf) {

    /** Confirmed hours of a topic. */
    public record Credit(String topic, BigDecimal hours) {}

    @Override
    public String toString() {
        return "StudyAccountView[" + cadreNumber + ", " + year + "]";
    }
}
