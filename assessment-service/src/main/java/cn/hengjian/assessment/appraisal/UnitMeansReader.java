package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.ballot.rules.Few;
import cn.hengjian.assessment.ballot.rules.Marks;
import cn.hengjian.assessment.ballot.rules.VoterClass;
import cn.hengjian.assessment.score.rules.ScoringParameters;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the totals of a review in one pass. */
@ApplicationScoped
public class UnitMeansReader {

    private final Database database;

    UnitMeansReader(Database database) {
        this.database = database;
    }

    public UnitMeans read(UUID review, ScoringParameters scoring, Few few) {
        var means = new UnitMeans(scoring, few);
        var person = new Person(means);
        database.each(Sql.of("""
                        SELECT t.cadre_id, a.unit_code, a.unit_name, t.question, t.voter_class,
                            t.excellent, t.competent, t.basic, t.incompetent
                        FROM review_total t JOIN review_subject s USING (review_id, cadre_id)
                        JOIN appraisal a ON a.run_id = s.run_id AND a.cadre_id = s.cadre_id
                        WHERE t.review_id = ? ORDER BY t.cadre_id""", review), person::take);
        person.end();
        return means;
    }

    /** The rows of one person, which follow each other. */
    private static final class Person {

        private final UnitMeans means;
        private final Map<String, Map<VoterClass, Marks>> answers = new HashMap<>();
        private @Nullable UUID cadre;
        private String unit = "";
        private String name = "";

        Person(UnitMeans means) {
            this.means = means;
        }

        void take(Row row) throws SQLException {
            var next = row.uuid("cadre_id");
            if (!next.equals(cadre)) {
                end();
                cadre = next;
                unit = row.text("unit_code");
                name = row.text("unit_name");
            }
            answers.computeIfAbsent(row.text("question"), _ -> new EnumMap<>(VoterClass.class))
                    .put(
                            VoterClass.valueOf(row.text("voter_class")),
                            new Marks(
                                    row.integer("excellent"),
                                    row.integer("competent"),
                                    row.integer("basic"),
                                    row.integer("incompetent")));
        }

        void end() {
            if (!answers.isEmpty()) {
                means.add(unit, name, answers);
                answers.clear();
            }
        }
    }
}
