package cn.hengjian.personnel.selection;

import cn.hengjian.platform.problem.Text;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The decision that a probation was not passed, with its route and deadline of appeal (G10).
 *
 * @param unit of the post
 * @param grounds paragraph by paragraph
 * @param review how long a review can be asked for after the service
 * @param appeal how long an appeal without a review
 */
@CheckedTemplate(basePath = "selection")
record SelectionReversion(String cadre, String unit, String post, List<String> grounds, Text review, Text appeal)
        implements TemplateInstance {

    @Override
    public String toString() {
        return "SelectionReversion[…]";
    }
}
