package cn.hengjian.personnel.form;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The printed form.
 *
 * @param pictured whether the portrait is given along
 */
@CheckedTemplate(basePath = "form")
record AppointmentForm(boolean pictured, List<Cell> cells, List<String> resume, List<Cell> texts, List<Member> family)
        implements TemplateInstance {

    /** The name of the portrait. */
    static final String PORTRAIT = "portrait";

    /** A label and what stands beside it. */
    record Cell(String label, String value) {}

    /** A member of the family. */
    record Member(String relation, String name, String born, String status, String workplace) {}

    @Override
    public String toString() {
        return "AppointmentForm[…]";
    }
}
