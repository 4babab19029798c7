package cn.hengjian.assessment.ballot;

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
import org.jspecify.annotations.Nullable;

/** Imports who votes on which sheet; replaces all voters of the review. Nobody may vote on a sheet that he stands on. */
@Singleton
class BallotVotersImport extends SheetImport {

    private static final Column<String> SHEET = Column.required("sheet", "选票", CellParser.code(20));
    private static final Column<String> VOTER = Column.required("cadreNumber", "投票人编号", CellParser.code(20));

    private final Database database;
    private final Preparation preparation;
    private final Audit audit;

    BallotVotersImport(SheetImporter importer, Database database, Preparation preparation, Audit audit) {
        super(importer);
        this.database = database;
        this.preparation = preparation;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return "ballot-voters";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.ASSESSMENT_COMMITTEE);
    }

    @Override
    public SheetSchema schema() {
        return SheetSchema.of(SHEET, VOTER);
    }

    @Override
    protected List<Staged> staged() {
        return List.of(new Staged("sheet_code", "text"), new Staged("cadre_number", "text"));
    }

    @Override
    protected List<? extends @Nullable Object> stage(RowValues row) {
        return List.of(row.require(SHEET), row.require(VOTER));
    }

    @Override
    protected List<Check> checks(JobContext context) {
        var review = context.requireId("target");
        preparation.require(review);
        return List.of(
                new Check(
                        SHEET.code(),
                        "unknown-sheet",
                        new Text("此次测评没有这张选票", "The review has no such sheet"),
                        Sql.of("""
                                SELECT row_number FROM sheet s WHERE NOT EXISTS
                                    (SELECT FROM ballot_sheet b WHERE b.review_id = ? AND b.code = s.sheet_code)""", review)),
                new Check(
                        VOTER.code(),
                        "unknown-cadre",
                        new Text("没有这名干部", "There is no such cadre"),
                        Sql.of("SELECT row_number FROM sheet s WHERE NOT EXISTS"
                                + " (SELECT FROM cadre c WHERE c.number = s.cadre_number)")),
                new Check(
                        VOTER.code(),
                        "own-sheet",
                        new Text("不得给自己投票，请安排到另一张选票", "Nobody rates himself; put the voter on another sheet"),
                        Sql.of("""
                                SELECT row_number FROM sheet s
                                JOIN ballot_sheet b ON b.review_id = ? AND b.code = s.sheet_code
                                JOIN ballot_subject o ON o.sheet_id = b.id
                                JOIN review_subject r ON r.review_id = o.review_id AND r.cadre_id = o.cadre_id
                                WHERE r.cadre_number = s.cadre_number""", review)),
                unique(VOTER.code(), "cadre_number"));
    }

    @Override
    protected void apply(JobContext context) {
        var review = context.requireId("target");
        database.update(Sql.of("DELETE FROM ballot_voter WHERE review_id = ?", review));
        int voters = database.update(Sql.of("""
                INSERT INTO ballot_voter (review_id, cadre_number, sheet_id)
                SELECT b.review_id, s.cadre_number, b.id
                FROM sheet s JOIN ballot_sheet b ON b.review_id = ? AND b.code = s.sheet_code""", review));
        audit.record(context.caller(), "ballot-voters-imported", "review", review.toString(), Map.of("voters", voters));
    }
}
