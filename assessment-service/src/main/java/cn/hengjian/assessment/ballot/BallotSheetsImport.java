package cn.hengjian.assessment.ballot;

import cn.hengjian.assessment.ballot.rules.VoterClass;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports which subjects stand on which sheet, and for which class of voters; replaces all sheets of the review. */
@Singleton
class BallotSheetsImport extends SheetImport {

    private static final Column<String> SHEET = Column.required("sheet", "选票", CellParser.code(20));
    private static final Column<VoterClass> VOTERS = Column.required(
            "voterClass",
            "评议类别",
            CellParser.oneOf(VoterClass.class, voters -> voters.label().zhCN()));
    private static final Column<String> SUBJECT = Column.required("cadreNumber", "测评对象编号", CellParser.code(20));

    private final Database database;
    private final Preparation preparation;
    private final SheetKeys keys;
    private final Audit audit;

    BallotSheetsImport(
            SheetImporter importer, Database database, Preparation preparation, SheetKeys keys, Audit audit) {
        super(importer);
        this.database = database;
        this.preparation = preparation;
        this.keys = keys;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return "ballot-sheets";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.ASSESSMENT_COMMITTEE);
    }

    @Override
    public SheetSchema schema() {
        return SheetSchema.of(SHEET, VOTERS, SUBJECT);
    }

    @Override
    protected List<Staged> staged() {
        return List.of(
                new Staged("sheet_code", "text"),
                new Staged("voter_class", "text"),
                new Staged("cadre_number", "text"));
    }

    @Override
    protected List<? extends @Nullable Object> stage(RowValues row) {
        return List.of(row.require(SHEET), row.require(VOTERS), row.require(SUBJECT));
    }

    @Override
    protected List<Check> checks(JobContext context) {
        var review = context.requireId("target");
        preparation.require(review);
        return List.of(
                new Check(
                        SUBJECT.code(),
                        "unknown-subject",
                        new Text("该干部不是此次测评的对象", "The review has no such subject"),
                        Sql.of("""
                                SELECT row_number FROM sheet s WHERE NOT EXISTS
                                    (SELECT FROM review_subject r
                                     WHERE r.review_id = ? AND r.cadre_number = s.cadre_number)""", review)),
                new Check(
                        VOTERS.code(),
                        "several-classes",
                        new Text("一张选票只供一类投票人使用", "A sheet is for one class of voters"),
                        Sql.of("""
                                SELECT row_number FROM sheet s WHERE voter_class <>
                                    (SELECT f.voter_class FROM sheet f WHERE f.sheet_code = s.sheet_code
                                     ORDER BY f.row_number LIMIT 1)""")),
                unique(SUBJECT.code(), "(sheet_code, cadre_number)"));
    }

    @Override
    protected void apply(JobContext context) {
        var review = context.requireId("target");
        database.update(Sql.of("DELETE FROM ballot_sheet WHERE review_id = ?", review));
        int sheets = addSheets(review);
        database.update(Sql.of("""
                INSERT INTO ballot_subject (sheet_id, review_id, cadre_id)
                SELECT b.id, b.review_id, r.cadre_id FROM sheet s
                JOIN ballot_sheet b ON b.review_id = ? AND b.code = s.sheet_code
                JOIN review_subject r ON r.review_id = b.review_id AND r.cadre_number = s.cadre_number""", review));
        audit.record(context.caller(), "ballot-sheets-imported", "review", review.toString(), Map.of("sheets", sheets));
    }

    /** Key pairs take a tenth of a second each: here there is time for hundreds of them, at the opening there is none. */
    private int addSheets(UUID review) {
        var codes = database.list(
                Sql.of("SELECT sheet_code, min(voter_class) AS voter_class FROM sheet GROUP BY sheet_code"),
                row -> List.of(row.text("sheet_code"), row.text("voter_class")));
        for (var sheet : codes) {
            var id = UUID.randomUUID();
            var pair = keys.generate();
            database.update(Sql.of(
                    "INSERT INTO ballot_sheet (id, review_id, code, voter_class, public_key, private_key)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    id,
                    review,
                    sheet.get(0),
                    sheet.get(1),
                    pair.getPublic().getEncoded(),
                    keys.encrypt(pair.getPrivate(), id)));
        }
        return codes.size();
    }
}
