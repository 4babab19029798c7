package cn.hengjian.assessment.special;

import static cn.hengjian.assessment.special.Specials.report;

import cn.hengjian.assessment.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;

/** The nightly scan, on demand. */
@ApplicationScoped
public class Overdue {

    private final SpecialOverdue overdue;
    private final Terms terms;

    Overdue(SpecialOverdue overdue, Terms terms) {
        this.overdue = overdue;
        this.terms = terms;
    }

    /** One that was not opened in time, and is noted. */
    public String aSpecialAppraisal(String cadre) {
        var special = report(cadre, "县委督〔2026〕1号", terms.today().minusDays(40))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        overdue.noteNext();
        return special;
    }
}
