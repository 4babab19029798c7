package cn.hengjian.assessment.form;

import cn.hengjian.platform.problem.Text;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form, field by field.
 *
 * @param summary its paragraphs; none if it was waived
 * @param proposed the rater's grade
 * @param signed whether the person signed; null before service
 * @param reason why there is no grade
 */
@CheckedTemplate(basePath = "form")
record RegistrationForm(
        int year,
        String name,
        String number,
        String unit,
        String post,
        List<String> summary,
        List<String> comment,
        String rater,
        @Nullable Text proposed,
        @Nullable Text grade,
        String document,
        int due,
        int present,
        int agreed,
        @Nullable LocalDate servedOn,
        @Nullable Boolean signed,
        boolean accepted,
        List<String> witnesses,
        List<String> statement,
        @Nullable Text reason)
        implements TemplateInstance {

    /** It is personal. */
    @Override
    public String toString() {
        return "RegistrationForm[]";
    }
}
