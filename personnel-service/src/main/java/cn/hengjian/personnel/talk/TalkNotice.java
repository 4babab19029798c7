package cn.hengjian.personnel.talk;

import cn.hengjian.platform.problem.Text;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The notice of a talk (诫勉谈话通知书) as it was decided, whatever came after.
 *
 * @param source what the case comes from
 * @param document the number of the advice, the clue or the year, if the source has one
 * @param grounds why it was decided, paragraph by paragraph
 * @param holdBy until when the talk is held
 * @param reckoning how that day was found, step by step
 * @param noPromotion how long there is no promotion from the day of the talk on
 * @param objection how long the cadre may object
 */
@CheckedTemplate(basePath = "talk")
record TalkNotice(
        String number,
        String cadre,
        String unit,
        Text source,
        @Nullable String document,
        LocalDate approvedOn,
        List<String> grounds,
        LocalDate holdBy,
        List<String> reckoning,
        Text noPromotion,
        Text objection)
        implements TemplateInstance {

    @Override
    public String toString() {
        return "TalkNotice[" + number + "]";
    }
}
