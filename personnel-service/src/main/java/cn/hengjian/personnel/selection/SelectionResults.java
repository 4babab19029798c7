package cn.hengjian.personnel.selection;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.util.List;

/** The result sheet, the best first. */
@CheckedTemplate(basePath = "selection")
record SelectionResults(
        String unit, String post, BigDecimal examWeight, BigDecimal interviewWeight, List<ResultRepository.Line> lines)
        implements TemplateInstance {

    @Override
    public String toString() {
        return "SelectionResults[…]";
    }
}
