package cn.hengjian.personnel.selection;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;

/**
 * The publicity of whom the body decided on.
 *
 * @param unit of the post
 * @param decidedOn when the body decided
 * @param until last day on which somebody may object
 */
@CheckedTemplate(basePath = "selection")
record SelectionPublicity(String unit, String post, String cadre, LocalDate decidedOn, LocalDate until)
        implements TemplateInstance {

    @Override
    public String toString() {
        return "SelectionPublicity[…]";
    }
}
