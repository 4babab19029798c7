package cn.hengjian.personnel.measure;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;

/**
 * The record of the talk that told the cadre of a decision.
 *
 * @param told what the leader said, paragraph by paragraph
 * @param explanation what the cadre said to it
 */
@CheckedTemplate(basePath = "measure")
record MeasureMinutes(
        String cadre,
        String unit,
        LocalDate heldOn,
        String leader,
        String recorder,
        List<String> told,
        List<String> explanation)
        implements TemplateInstance {

    @Override
    public String toString() {
        return "MeasureMinutes[…]";
    }
}
