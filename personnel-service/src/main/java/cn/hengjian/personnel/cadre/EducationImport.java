package cn.hengjian.personnel.cadre;

import cn.hengjian.personnel.codes.CodeTables;
import cn.hengjian.personnel.roster.FileAuthor;
import cn.hengjian.personnel.roster.RosterEvents;
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
import cn.hengjian.platform.sql.TimeOrderedId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Imports educations. */
@Singleton
class EducationImport extends SheetImport {

    private static final Column<String> EDUCATION =
            Column.required("education", "学历", CellParser.oneOf(CodeTables.EDUCATION.chinese()));
    private static final Column<String> DEGREE =
            Column.optional("degree", "学位", CellParser.oneOf(CodeTables.DEGREE.chinese()));
    private static final Column<String> SCHOOL = Column.required("school", "毕业院校", CellParser.text(100));
    private static final Column<String> MAJOR = Column.optional("major", "专业", CellParser.text(100));
    private static final Column<LocalDate> START = Column.optional("startDate", "入学日期", CellParser.date());
    private static final Column<LocalDate> END = Column.required("endDate", "毕业日期", CellParser.date());
    private static final Column<EducationMode> MODE =
            Column.required("mode", "教育类别", CellParser.oneOf(EducationMode.class, EducationMode::label));
    private static final SheetSchema SCHEMA =
            SheetSchema.of(FileSheets.CADRE, EDUCATION, DEGREE, SCHOOL, MAJOR, START, END, MODE);

    private final Database database;
    private final RosterEvents events;
    private final FileAuthor author;
    private final Audit audit;
    private final Clock clock;

    EducationImport(
            SheetImporter importer,
            Database database,
            RosterEvents events,
            FileAuthor author,
            Audit audit,
            Clock clock) {
        super(importer);
        this.database = database;
        this.events = events;
        this.author = author;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "educations";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.ORGANISATION, Roles.HR_BUREAU);
    }

    @Override
    public SheetSchema schema() {
        return SCHEMA;
    }

    @Override
    protected List<Staged> staged() {
        return List.of(
                new Staged("id", "uuid"),
                new Staged("cadre_number", "text"),
                new Staged("education", "text"),
                new Staged("degree", "text"),
                new Staged("school", "text"),
                new Staged("major", "text"),
                new Staged("start_date", "date"),
                new Staged("end_date", "date"),
                new Staged("mode", "text"));
    }

    @Override
    protected List<? extends @Nullable Object> stage(RowValues row) {
        return Arrays.asList(
                TimeOrderedId.next(),
                row.require(FileSheets.CADRE),
                row.require(EDUCATION),
                row.find(DEGREE),
                row.require(SCHOOL),
                row.find(MAJOR),
                row.find(START),
                row.require(END),
                row.require(MODE));
    }

    @Override
    protected List<Check> checks(JobContext context) {
        return List.of(
                unique("education", "(cadre_number, education, school, end_date)"),
                FileSheets.knownCadre("cadreNumber", "cadre_number"),
                FileSheets.notInFuture("endDate", "end_date", LocalDate.now(clock)),
                new Check(
                        "startDate",
                        "not-before-end",
                        new Text("入学日期应早于毕业日期", "The start must be before the end"),
                        Sql.of("SELECT row_number FROM sheet WHERE start_date >= end_date")),
                new Check(
                        "endDate",
                        "before-birth",
                        new Text("早于出生日期", "Before the cadre was born"),
                        Sql.of("SELECT s.row_number FROM sheet s JOIN cadre c ON c.number = s.cadre_number"
                                + " WHERE coalesce(s.start_date, s.end_date) <= c.birth_date")),
                new Check(
                        "education",
                        "already-exists",
                        new Text("该学历已登记", "The file has this education already"),
                        Sql.of("SELECT s.row_number FROM sheet s JOIN cadre c ON c.number = s.cadre_number"
                                + " JOIN education e ON e.cadre_id = c.id AND e.education = s.education"
                                + " AND e.school = s.school AND e.end_date = s.end_date")));
    }

    @Override
    protected void apply(JobContext context) {
        author.is(context.caller());
        int rows = database.update(Sql.of("""
                INSERT INTO education (id, cadre_id, education, degree, school, major, start_date, end_date, mode)
                SELECT s.id, c.id, s.education, s.degree, s.school, s.major, s.start_date, s.end_date, s.mode
                FROM sheet s JOIN cadre c ON c.number = s.cadre_number"""));
        events.touch(Sql.of("SELECT o.id FROM sheet s JOIN cadre o ON o.number = s.cadre_number"));
        audit.record(
                context.caller(), "educations-imported", "job", context.id().toString(), Map.of("rows", rows));
    }
}
