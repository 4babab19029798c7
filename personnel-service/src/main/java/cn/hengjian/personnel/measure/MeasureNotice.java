package cn.hengjian.personnel.measure;

import cn.hengjian.platform.problem.Text;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The notice of facts and grounds (G3).
 *
 * @param what the kind of measure
 * @param situation what was found, in words
 * @param facts as they were verified, paragraph by paragraph
 * @param manner what is proposed, in words
 * @param reasons of the proposal
 * @param applies the cadre has to ask to resign, and does not state a case
 * @param time how long the cadre may state the case, or has to ask, from the service on
 */
@CheckedTemplate(basePath = "measure")
record MeasureNotice(
        String cadre,
        String unit,
        Text what,
        @Nullable String situation,
        List<String> facts,
        String manner,
        List<String> reasons,
        boolean applies,
        Text time)
        implements TemplateInstance {

    @Override
    public String toString() {
        return "MeasureNotice[…]";
    }
}
