package cn.hengjian.supervision.campaign;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.supervision.campaign.rules.Delay;
import cn.hengjian.supervision.course.rules.CourseState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the supervision office tells the county committee of a campaign, computed when it is read.
 *
 * @param winds the winds that units found, with measures against them and results
 * @param behind the units whose stage had to be over by the campaign's calendar, with the reasons
 * @param text the same in words, in both languages, paragraph by paragraph
 */
public record ReportView(
        UUID campaignId,
        String number,
        String title,
        LocalDate asOf,
        Numbers numbers,
        List<Wind> winds,
        List<Behind> behind,
        List<Text> text) {

    /**
     * The campaign in numbers.
     *
     * @param headless units without an accountable head
     * @param opinions that the units have heard
     * @param returns papers given back
     */
    public record Numbers(
            long units,
            long concluded,
            long overdue,
            long atTheOffice,
            long headless,
            long returns,
            long opinions,
            long problems,
            long measures,
            long results) {}

    /** A wind, by its two names. */
    public record Wind(String code, Text name, long problems, long measures, long results) {}

    /** A unit behind the calendar. */
    public record Behind(
            String unitCode, String unitName, CourseState stage, Text stageName, int days, List<Reason> reasons) {}

    /** Why. */
    public record Reason(Delay code, Text text) {}
}
