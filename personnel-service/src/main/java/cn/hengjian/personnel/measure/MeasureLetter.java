package cn.hengjian.personnel.measure;

import cn.hengjian.platform.problem.Text;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The written decision, with its route and deadline of appeal (G10).
 *
 * @param heard the cadre was told and heard; otherwise he or she asked for it
 * @param situation what was found, in words
 * @param grounds the person's own, paragraph by paragraph
 * @param decision what was decided, in words
 * @param bar how long there is no promotion, where the measure bars it
 * @param consequences what else follows from it
 * @param review how long a review can be asked for after the service, where the decision can be appealed against
 * @param appeal how long an appeal without a review
 */
@CheckedTemplate(basePath = "measure")
record MeasureLetter(
        String cadre,
        String unit,
        Text what,
        boolean heard,
        @Nullable String situation,
        List<String> grounds,
        String decision,
        @Nullable Text bar,
        List<Text> consequences,
        @Nullable Text review,
        @Nullable Text appeal)
        implements TemplateInstance {

    @Override
    public String toString() {
        return "MeasureLetter[…]";
    }
}
