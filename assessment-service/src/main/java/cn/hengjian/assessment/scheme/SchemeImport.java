package cn.hengjian.assessment.scheme;

import cn.hengjian.platform.job.JobContext;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.sheetimport.SheetImport;
import cn.hengjian.platform.sheetimport.SheetImporter;
import cn.hengjian.platform.spreadsheet.RowValues;
import cn.hengjian.platform.spreadsheet.SheetSchema;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the indicators of a draft by those of a sheet. The rules that hold between cells and rows are those of
 * drafting; what they object to comes back by row and cell.
 */
@Singleton
class SchemeImport extends SheetImport {

    private static final int MOST_INDICATORS = 50;

    /** Where a part of an indicator stands in the sheet, if not in the column of its name. */
    private static final Map<String, String> COLUMNS = Map.of("deduction", "allowance", "veto", "vetoWhen");

    private final Database database;
    private final SchemeService service;
    private final ObjectMapper mapper;

    SchemeImport(SheetImporter importer, Database database, SchemeService service, ObjectMapper mapper) {
        super(importer);
        this.database = database;
        this.service = service;
        this.mapper = mapper;
    }

    /** An indicator with its row. */
    private record Placed(long row, CreateScheme.IndicatorDraft indicator) {}

    @Override
    public String kind() {
        return "scheme-indicators";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION);
    }

    @Override
    public SheetSchema schema() {
        return SchemeSheet.SCHEMA;
    }

    @Override
    protected List<Staged> staged() {
        return List.of(new Staged("indicator", "text"), new Staged("lacking", "text"));
    }

    @Override
    protected List<? extends @Nullable Object> stage(RowValues row) {
        try {
            return Arrays.asList(mapper.writeValueAsString(SchemeSheet.indicator(row)), SchemeSheet.lacking(row));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an indicator is always JSON", e);
        }
    }

    @Override
    protected List<Check> checks(JobContext context) {
        service.requireDraft(target(context));
        var rows = rows();
        if (rows.size() > MOST_INDICATORS) {
            return List.of(new Check(
                    null,
                    "too-many",
                    new Text("指标不超过 %s 个", "There are at most %s indicators").with(MOST_INDICATORS),
                    at(rows.get(MOST_INDICATORS).row())));
        }
        var checks = new ArrayList<Check>();
        for (var column : SchemeSheet.TOGETHER) {
            checks.add(new Check(
                    column.code(),
                    "required",
                    new Text("与同组的其他列一并填写", "It has to be filled together with the others of its method"),
                    Sql.of("SELECT row_number FROM sheet WHERE lacking = ?", column.code())));
        }
        service.objections(rows.stream().map(Placed::indicator).toList())
                .forEach(objection -> checks.add(check(objection, rows)));
        return checks;
    }

    private static Check check(Violation objection, List<Placed> rows) {
        var pointer = objection.place() instanceof Violation.Place.Body(var body) ? body : "";
        var parts = pointer.split("/", -1);
        // A sum is wrong in no row; the last one closes it.
        boolean whole = parts.length < 4 || rows.isEmpty();
        long row = rows.isEmpty()
                ? 2
                : whole
                        ? rows.getLast().row()
                        : rows.get(Integer.parseInt(parts[2])).row();
        return new Check(whole ? "weight" : column(parts), objection.code(), objection.message(), at(row));
    }

    private static String column(String[] parts) {
        var last = parts[parts.length - 1];
        var field = parts[3];
        return last.equals("ceiling") ? last : COLUMNS.getOrDefault(field, field);
    }

    private static Sql at(long row) {
        return Sql.of("SELECT ?::bigint AS row_number", row);
    }

    /** Checks anew, because rows that were refused may have been left out. */
    @Override
    protected void apply(JobContext context) {
        service.replaceIndicators(
                target(context), rows().stream().map(Placed::indicator).toList(), context.caller());
    }

    private List<Placed> rows() {
        return database.list(
                Sql.of("SELECT row_number, indicator FROM sheet ORDER BY row_number"),
                row -> new Placed(row.number("row_number"), read(row.text("indicator"))));
    }

    private CreateScheme.IndicatorDraft read(String json) {
        try {
            return mapper.readValue(json, CreateScheme.IndicatorDraft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was staged can be read", e);
        }
    }

    private static UUID target(JobContext context) {
        return context.requireId("target");
    }
}
