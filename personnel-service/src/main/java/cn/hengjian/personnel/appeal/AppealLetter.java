package cn.hengjian.personnel.appeal;

import cn.hengjian.platform.problem.Text;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The written decision on a review or an appeal (G10).
 *
 * @param review it is on a review; otherwise on an appeal
 * @param what what it is against, and {@code against} its number
 * @param panel who decided, the chair first; nobody for a review
 * @param grounds facts and grounds, paragraph by paragraph
 * @param decision what was decided
 * @param noPromotionUntil the last day of the bar as an amendment leaves it
 * @param until until when the next way is open, if one is
 */
@CheckedTemplate(basePath = "appeal")
record AppealLetter(
        boolean review,
        String cadre,
        Text what,
        String against,
        LocalDate filedOn,
        List<String> panel,
        List<String> grounds,
        Text decision,
        @Nullable LocalDate noPromotionUntil,
        @Nullable LocalDate until)
        implements TemplateInstance {

    @Override
    public String toString() {
        return "AppealLetter[" + against + "]";
    }
}
