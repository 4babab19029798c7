package cn.hengjian.assessment.evidence;

import static cn.hengjian.assessment.evidence.EvidenceRepository.required;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Sql;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;

/** The months of opinions and claims: each as it was told last, whatever comes twice. */
@ApplicationScoped
class OpinionEvidenceRepository {

    private final Database database;
    private final Pages pages;
    private final ObjectMapper mapper;

    OpinionEvidenceRepository(Database database, Pages pages, ObjectMapper mapper) {
        this.database = database;
        this.pages = pages;
        this.mapper = mapper;
    }

    void keep(OpinionsSummarised told) {
        var unit = required("unitId", told.unitId());
        var month = required("month", told.month()).atDay(1);
        var code = required("unitCode", told.unitCode());
        database.update(Sql.of("DELETE FROM opinion_evidence WHERE unit_id = ? AND month = ?", unit, month));
        database.update(Sql.of(
                "INSERT INTO opinion_evidence (unit_id, unit_code, month, wind_code, kind, received, answered, overdue,"
                        + " satisfied, neutral, dissatisfied) SELECT ?, ?, ?, c.\"windCode\", c.kind, c.received,"
                        + " c.answered, c.overdue, c.satisfied, c.neutral, c.dissatisfied"
                        + " FROM jsonb_to_recordset(?::jsonb) AS c (\"windCode\" text, kind text, received int,"
                        + " answered int, overdue int, satisfied int, neutral int, dissatisfied int)",
                unit,
                code,
                month,
                mapper.valueToTree(required("cells", told.cells())).toString()));
    }

    /** The months of a run's year, of a unit and what lies below it. */
    Page<OpinionEvidenceView> list(EvidenceQuestion question, PageRequest request) {
        int year = question.run().year();
        return pages.page(
                Sql.of(
                                "SELECT e.* FROM opinion_evidence e JOIN unit u ON u.id = e.unit_id"
                                        + " WHERE e.month >= ? AND e.month < ?",
                                LocalDate.of(year, 1, 1),
                                LocalDate.of(year + 1, 1, 1))
                        .and("u.path <@ ANY (ARRAY(SELECT f.path FROM unit f WHERE f.code = ?))", question.unit()),
                Keyset.ascending("e.month", "e.unit_code", "e.wind_code", "e.kind"),
                request,
                row -> new OpinionEvidenceView(
                        row.text("unit_code"),
                        YearMonth.from(row.date("month")).toString(),
                        row.text("wind_code"),
                        OpinionEvidenceView.Kind.valueOf(row.text("kind")),
                        row.integerOrNull("received"),
                        row.integerOrNull("answered"),
                        row.integerOrNull("overdue"),
                        row.integerOrNull("satisfied"),
                        row.integerOrNull("neutral"),
                        row.integerOrNull("dissatisfied")));
    }
}
