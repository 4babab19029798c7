package cn.hengjian.assessment.leniency;

import cn.hengjian.assessment.appraisal.ScoringPolicy;
import cn.hengjian.assessment.appraisal.UnitMeans;
import cn.hengjian.assessment.appraisal.UnitMeansReader;
import cn.hengjian.assessment.ballot.FewPolicy;
import cn.hengjian.assessment.ballot.rules.VoterClass;
import cn.hengjian.assessment.run.HeldRun;
import cn.hengjian.assessment.run.RunService;
import cn.hengjian.assessment.score.rules.Mean;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads what was given in a run, in one pass each over the totals and the grades. */
@ApplicationScoped
class LeniencyRepository {

    private static final String OVERALL = "";

    private final Database database;
    private final UnitMeansReader reader;
    private final RunService runs;
    private final Terms terms;
    private final FewPolicy few;
    private final Audit audit;

    LeniencyRepository(
            Database database, UnitMeansReader reader, RunService runs, Terms terms, FewPolicy few, Audit audit) {
        this.database = database;
        this.reader = reader;
        this.runs = runs;
        this.terms = terms;
        this.few = few;
        this.audit = audit;
    }

    @Transactional
    LeniencyView require(UUID id, Caller caller, Locale locale) {
        var run = runs.opened(id);
        var review = database.find(
                        Sql.of("SELECT id FROM review WHERE run_id = ? AND state = 'CERTIFIED'", id),
                        row -> row.uuid("id"))
                .orElse(null);
        audit.record(caller, "leniency-read", "run", id.toString(), Map.of());
        return new LeniencyView(
                id,
                review,
                run.policy().pack(),
                run.policy().version(),
                review == null ? List.of() : voters(run, review, locale),
                raters(run, locale));
    }

    private List<LeniencyView.ClassLine> voters(HeldRun run, UUID review, Locale locale) {
        var means = reader.read(review, ScoringPolicy.of(run.policy()).scoring(), few.of(run.policy()));
        return Stream.of(VoterClass.values())
                .map(voterClass -> line(voterClass, means.of(OVERALL, voterClass), locale))
                .filter(line -> line.people() > 0)
                .toList();
    }

    private static LeniencyView.ClassLine line(VoterClass voterClass, UnitMeans.ClassMeans means, Locale locale) {
        var county = means.county();
        return new LeniencyView.ClassLine(
                voterClass,
                county.people(),
                county.people() == 0 || means.withheld().county() ? null : county.value(),
                means.units().entrySet().stream()
                        .map(unit -> line(
                                unit.getKey(),
                                unit.getValue(),
                                county,
                                means.withheld().units().contains(unit.getKey()),
                                locale))
                        .toList());
    }

    private static LeniencyView.UnitLine line(
            String code, UnitMeans.Unit unit, Mean county, boolean withheld, Locale locale) {
        var mean = unit.mean();
        return new LeniencyView.UnitLine(
                code,
                unit.name(),
                mean.people(),
                withheld,
                withheld ? null : mean.value(),
                withheld ? null : mean.value().subtract(county.value()),
                withheld ? LeniencyText.withheld(locale) : LeniencyText.compared(mean, county, locale));
    }

    private record Given(LeniencyView.Grading grading, String rater, Mean mean) {}

    /** How many of each grade every supervisor gave, worth what the pack says. */
    private List<LeniencyView.RaterLine> raters(HeldRun run, Locale locale) {
        var points = LeniencyPolicy.of(terms.knowing(LeniencyPolicy.KEY, run.policy()));
        var given = new ArrayList<Given>();
        database.each(Sql.of("""
                        SELECT 'ANNUAL' AS grading, rater, rater_grade AS grade, count(*)::int AS people
                        FROM course WHERE run_id = ? AND rater IS NOT NULL AND rater_grade IS NOT NULL
                        GROUP BY rater, rater_grade
                        UNION ALL
                        SELECT 'STAGE', rater, grade, count(*)::int FROM stage_appraisal
                        WHERE extract(year FROM to_on) = ? AND rater IS NOT NULL AND grade IS NOT NULL
                        GROUP BY rater, grade ORDER BY 1, 2, 3""", run.id(), run.year()), row -> {
            var grading = LeniencyView.Grading.valueOf(row.text("grading"));
            int people = row.integer("people");
            var worth = points.of(grading, row.text("grade")).multiply(BigDecimal.valueOf(people));
            given.add(new Given(grading, row.text("rater"), new Mean(worth, people)));
        });
        var county = new EnumMap<LeniencyView.Grading, Mean>(LeniencyView.Grading.class);
        given.forEach(each -> county.merge(each.grading(), each.mean(), Mean::plus));
        var lines = new ArrayList<LeniencyView.RaterLine>();
        for (int from = 0; from < given.size(); ) {
            var first = given.get(from);
            var own = Mean.NONE;
            int to = from;
            while (to < given.size()
                    && given.get(to).rater().equals(first.rater())
                    && given.get(to).grading() == first.grading()) {
                own = own.plus(given.get(to++).mean());
            }
            from = to;
            lines.add(line(first, own, county.getOrDefault(first.grading(), own), locale));
        }
        return lines;
    }

    private static LeniencyView.RaterLine line(Given of, Mean own, Mean county, Locale locale) {
        return new LeniencyView.RaterLine(
                of.grading(),
                of.rater(),
                own.people(),
                own.value(),
                county.people(),
                county.value(),
                own.value().subtract(county.value()),
                LeniencyText.compared(own, county, locale));
    }
}
