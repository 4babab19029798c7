package cn.hengjian.personnel.appraisal;

import cn.hengjian.personnel.sight.FileScope;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Grades of years, as they are stored and read. */
@ApplicationScoped
class AnnualResultRepository {

    private final Database database;

    AnnualResultRepository(Database database) {
        this.database = database;
    }

    void keep(AppraisalFiled filed) {
        database.update(Sql.of(
                "INSERT INTO annual_result (cadre_id, year, appraisal_id, applies_to, grade, filed_on, policy, explanation)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (cadre_id, year) DO UPDATE"
                        + " SET appraisal_id = excluded.appraisal_id, applies_to = excluded.applies_to,"
                        + " grade = excluded.grade, filed_on = excluded.filed_on, policy = excluded.policy,"
                        + " explanation = excluded.explanation",
                filed.cadreId(),
                filed.year(),
                filed.appraisalId(),
                filed.appliesTo(),
                filed.grade(),
                filed.filedOn(),
                filed.pack() + "/" + filed.packVersion(),
                filed.explanation()));
    }

    List<AnnualResultView> list(UUID cadre, Caller caller, Locale language) {
        var visible = database.find(
                Sql.of("SELECT c.id FROM cadre c JOIN unit u ON u.id = c.unit_id WHERE c.id = ?", cadre)
                        .and(FileScope.predicate(caller)),
                row -> true);
        if (visible.isEmpty()) {
            throw FileScope.absent();
        }
        return database.list(
                Sql.of("SELECT * FROM annual_result WHERE cadre_id = ? ORDER BY year DESC", cadre), row -> {
                    var grade = Grade.valueOf(row.text("grade"));
                    return new AnnualResultView(
                            row.integer("year"),
                            row.text("applies_to"),
                            grade,
                            grade.title().in(language),
                            row.date("filed_on"),
                            row.text("policy"),
                            row.text("explanation"));
                });
    }
}
