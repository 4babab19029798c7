package cn.hengjian.supervision.rectification;

import cn.hengjian.platform.problem.Text;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The notice of an order (整改通知书) as it was served, whatever came after.
 *
 * @param withdrawn the conclusion fell that the order was issued on
 * @param wind code and name
 * @param cause code and name, if one was found
 * @param facts what was found, paragraph by paragraph
 * @param measures how it is to be done, if that is prescribed
 * @param reckoning how the deadline was found, step by step
 * @param ladder to whom the order goes up if it is not carried out, the first first
 * @param objectionDue until when the unit may object to the conclusion; absent for what was ordered without a service
 * @param upheld the unit had objected before the order, in vain
 */
@CheckedTemplate(basePath = "rectification")
record RectificationNotice(
        String number,
        LocalDate issuedOn,
        boolean withdrawn,
        String unit,
        String findingNumber,
        LocalDate foundOn,
        String wind,
        @Nullable String cause,
        Text severity,
        String title,
        List<String> facts,
        List<String> items,
        String owner,
        List<String> measures,
        LocalDate due,
        List<String> reckoning,
        List<Text> ladder,
        @Nullable LocalDate servedOn,
        @Nullable LocalDate objectionDue,
        boolean upheld,
        Text office)
        implements TemplateInstance {

    @Override
    public String toString() {
        return "RectificationNotice[" + number + "]";
    }
}
