package cn.hengjian.assessment.actual;

import cn.hengjian.assessment.run.RunService;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.job.JobContext;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.sheetimport.SheetImport;
import cn.hengjian.platform.sheetimport.SheetImporter;
import cn.hengjian.platform.spreadsheet.CellParser;
import cn.hengjian.platform.spreadsheet.Column;
import cn.hengjian.platform.spreadsheet.RowValues;
import cn.hengjian.platform.spreadsheet.SheetSchema;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Imports actual values into a run. What was imported before stays as history; the later row governs. A row that says
 * what governs already changes nothing.
 */
@Singleton
class ActualsImport extends SheetImport {

    private static final BigDecimal MOST = new BigDecimal("999999999999.9999");
    private static final int DECIMALS = 4;

    private static final CellParser<String> CODE = CellParser.code(20);
    private static final Column<String> CADRE = Column.required("cadreNumber", "干部编号", CODE);
    private static final Column<String> INDICATOR = Column.required("indicatorCode", "指标代码", CODE);
    private static final Column<BigDecimal> ACTUAL =
            Column.required("actual", "实际值", CellParser.decimal(BigDecimal.ZERO, MOST, DECIMALS));
    private static final Column<String> SOURCE = Column.optional("source", "数据来源", CellParser.text(100));

    private final Database database;
    private final RunService runs;
    private final Audit audit;
    private final Clock clock;

    ActualsImport(SheetImporter importer, Database database, RunService runs, Audit audit, Clock clock) {
        super(importer);
        this.database = database;
        this.runs = runs;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "actuals";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION);
    }

    @Override
    public SheetSchema schema() {
        return SheetSchema.of(CADRE, INDICATOR, ACTUAL, SOURCE);
    }

    @Override
    protected List<Staged> staged() {
        return List.of(
                new Staged("cadre_number", "text"),
                new Staged("indicator_code", "text"),
                new Staged("actual", "numeric"),
                new Staged("source", "text"));
    }

    @Override
    protected List<? extends @Nullable Object> stage(RowValues row) {
        return Arrays.<@Nullable Object>asList(
                row.require(CADRE), row.require(INDICATOR), row.require(ACTUAL).toPlainString(), row.find(SOURCE));
    }

    @Override
    protected List<Check> checks(JobContext context) {
        var run = context.requireId("target");
        runs.changeInputs(run);
        return List.of(
                new Check(
                        CADRE.code(),
                        "unknown-cadre",
                        new Text("本次考核中没有这名干部", "The run has no such cadre"),
                        Sql.of("""
                                SELECT row_number FROM sheet s WHERE NOT EXISTS
                                    (SELECT FROM appraisal a WHERE a.run_id = ? AND a.cadre_number = s.cadre_number)""", run)),
                new Check(
                        INDICATOR.code(),
                        "unknown-indicator",
                        new Text("该干部适用的考核办法没有这个指标", "The scheme of this cadre has no such indicator"),
                        Sql.of("""
                                SELECT row_number FROM sheet s
                                JOIN appraisal a ON a.run_id = ? AND a.cadre_number = s.cadre_number
                                LEFT JOIN indicator i ON i.scheme_id = a.scheme_id AND i.code = s.indicator_code
                                WHERE i.code IS NULL""", run)),
                new Check(
                        INDICATOR.code(),
                        "not-quantitative",
                        new Text("定性指标由民主测评得分，不录入实际值", "A qualitative indicator takes its score from the review"),
                        Sql.of("""
                                SELECT row_number FROM sheet s
                                JOIN appraisal a ON a.run_id = ? AND a.cadre_number = s.cadre_number
                                JOIN indicator i ON i.scheme_id = a.scheme_id AND i.code = s.indicator_code
                                WHERE i.kind <> 'QUANT'""", run)),
                unique(INDICATOR.code(), "(cadre_number, indicator_code)"));
    }

    @Override
    protected void apply(JobContext context) {
        var run = context.requireId("target");
        database.update(Sql.of("""
                DELETE FROM sheet s USING appraisal a, indicator i, actual known
                WHERE a.run_id = ? AND a.cadre_number = s.cadre_number
                    AND i.scheme_id = a.scheme_id AND i.code = s.indicator_code
                    AND known.run_id = a.run_id AND known.cadre_id = a.cadre_id AND known.position = i.position
                    AND known.governs AND known.value = s.actual AND known.source IS NOT DISTINCT FROM s.source""", run));
        database.update(Sql.of("""
                UPDATE actual known SET governs = false FROM sheet s, appraisal a, indicator i
                WHERE a.run_id = ? AND a.cadre_number = s.cadre_number
                    AND i.scheme_id = a.scheme_id AND i.code = s.indicator_code
                    AND known.run_id = a.run_id AND known.cadre_id = a.cadre_id AND known.position = i.position
                    AND known.governs""", run));
        int changed = database.update(Sql.of("""
                INSERT INTO actual
                    (run_id, cadre_id, scheme_id, position, value, source, import_id, imported_by, imported_at)
                SELECT a.run_id, a.cadre_id, a.scheme_id, i.position, s.actual, s.source, ?, ?, ?
                FROM sheet s JOIN appraisal a ON a.run_id = ? AND a.cadre_number = s.cadre_number
                JOIN indicator i ON i.scheme_id = a.scheme_id AND i.code = s.indicator_code""", context.id(), context.caller().username(), clock.instant(), run));
        audit.record(context.caller(), "actuals-imported", "run", run.toString(), Map.of("changed", changed));
    }
}
