package cn.hengjian.assessment.review;

import cn.hengjian.assessment.ballot.rules.VoterClass;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.job.JobContext;
import cn.hengjian.platform.problem.ProblemException;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports the totals that scrutineers counted, by person, question and class; a row sent again replaces the earlier one. */
@Singleton
class ReviewTotalsImport extends SheetImport {

    private static final int MOST = 1_000_000;

    private static final Column<String> CADRE = Column.required("cadreNumber", "干部编号", CellParser.code(20));
    private static final Column<VoterClass> VOTERS = Column.required(
            "voterClass",
            "评议类别",
            CellParser.oneOf(VoterClass.class, voters -> voters.label().zhCN()));
    private static final Column<Long> ISSUED = Column.required("issued", "发出票数", CellParser.integer(0, MOST));
    private static final Column<Long> RETURNED = Column.required("returned", "收回票数", CellParser.integer(0, MOST));
    private static final Column<Long> EXCELLENT = Column.required("excellent", "优秀", CellParser.integer(0, MOST));
    private static final Column<Long> COMPETENT = Column.required("competent", "称职", CellParser.integer(0, MOST));
    private static final Column<Long> BASIC = Column.required("basic", "基本称职", CellParser.integer(0, MOST));
    private static final Column<Long> INCOMPETENT = Column.required("incompetent", "不称职", CellParser.integer(0, MOST));
    private static final Column<String> QUESTION = Column.optional("question", "测评问题", CellParser.code(20));
    private static final Column<Long> ABSTAINED = Column.optional("abstained", "弃权", CellParser.integer(0, MOST));

    private final Database database;
    private final ReviewRepository repository;
    private final Audit audit;

    ReviewTotalsImport(SheetImporter importer, Database database, ReviewRepository repository, Audit audit) {
        super(importer);
        this.database = database;
        this.repository = repository;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return "review-totals";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.ASSESSMENT_COMMITTEE);
    }

    @Override
    public SheetSchema schema() {
        return SheetSchema.of(
                CADRE, VOTERS, ISSUED, RETURNED, EXCELLENT, COMPETENT, BASIC, INCOMPETENT, ABSTAINED, QUESTION);
    }

    @Override
    protected List<Staged> staged() {
        return List.of(
                new Staged("cadre_number", "text"),
                new Staged("voter_class", "text"),
                new Staged("issued", "int"),
                new Staged("returned", "int"),
                new Staged("excellent", "int"),
                new Staged("competent", "int"),
                new Staged("basic", "int"),
                new Staged("incompetent", "int"),
                new Staged("abstained", "int"),
                new Staged("question", "text"));
    }

    @Override
    protected List<? extends @Nullable Object> stage(RowValues row) {
        return Arrays.<@Nullable Object>asList(
                row.require(CADRE),
                row.require(VOTERS),
                row.require(ISSUED),
                row.require(RETURNED),
                row.require(EXCELLENT),
                row.require(COMPETENT),
                row.require(BASIC),
                row.require(INCOMPETENT),
                Objects.requireNonNullElse(row.find(ABSTAINED), 0L),
                Objects.requireNonNullElse(row.find(QUESTION), ""));
    }

    @Override
    protected List<Check> checks(JobContext context) {
        var review = context.requireId("target");
        requireClosed(review);
        return List.of(
                new Check(
                        CADRE.code(),
                        "unknown-subject",
                        new Text("该干部不是此次测评的对象", "The review has no such subject"),
                        Sql.of("""
                                SELECT row_number FROM sheet s WHERE NOT EXISTS
                                    (SELECT FROM review_subject r
                                     WHERE r.review_id = ? AND r.cadre_number = s.cadre_number)""", review)),
                new Check(
                        QUESTION.code(),
                        "not-asked",
                        new Text("此次测评没有就该干部提出这个问题", "The review does not ask this about the subject"),
                        Sql.of("""
                                SELECT row_number FROM sheet s
                                JOIN review_subject r ON r.review_id = ? AND r.cadre_number = s.cadre_number
                                WHERE NOT EXISTS (SELECT FROM review_question q
                                    WHERE q.review_id = r.review_id AND q.cadre_id = r.cadre_id
                                        AND q.question = s.question)""", review)),
                new Check(
                        VOTERS.code(),
                        "counted-electronically",
                        new Text("该类别已由电子投票计票", "The ballots of this class were cast and counted electronically"),
                        Sql.of("""
                                SELECT row_number FROM sheet s
                                JOIN review_subject r ON r.review_id = ? AND r.cadre_number = s.cadre_number
                                JOIN ballot_subject o ON o.review_id = r.review_id AND o.cadre_id = r.cadre_id
                                JOIN ballot_sheet b ON b.id = o.sheet_id AND b.voter_class = s.voter_class""", review)),
                new Check(
                        RETURNED.code(),
                        "more-than-issued",
                        new Text("收回票数多于发出票数", "More ballots were returned than issued"),
                        Sql.of("SELECT row_number FROM sheet WHERE returned > issued")),
                new Check(
                        RETURNED.code(),
                        "does-not-reconcile",
                        new Text(
                                "各等次票数与弃权票之和不等于收回票数",
                                "The grades and abstentions do not add up to the ballots returned"),
                        Sql.of("SELECT row_number FROM sheet WHERE excellent::bigint + competent + basic + incompetent"
                                + " + abstained <> returned")),
                unique(VOTERS.code(), "(cadre_number, voter_class, question)"));
    }

    @Override
    protected void apply(JobContext context) {
        var review = context.requireId("target");
        database.update(Sql.of("""
                INSERT INTO review_total (review_id, cadre_id, question, voter_class,
                    issued, returned, excellent, competent, basic, incompetent, abstained)
                SELECT r.review_id, r.cadre_id, s.question, s.voter_class,
                    s.issued, s.returned, s.excellent, s.competent, s.basic, s.incompetent, s.abstained
                FROM sheet s JOIN review_subject r ON r.review_id = ? AND r.cadre_number = s.cadre_number
                ORDER BY r.cadre_id
                ON CONFLICT (review_id, cadre_id, question, voter_class) DO UPDATE SET issued = excluded.issued,
                    returned = excluded.returned, excellent = excluded.excellent, competent = excluded.competent,
                    basic = excluded.basic, incompetent = excluded.incompetent, abstained = excluded.abstained""", review));
        audit.record(context.caller(), "totals-imported", "review", review.toString(), Map.of());
    }

    private void requireClosed(UUID review) {
        if (repository.requireLocked(review).state() != ReviewState.CLOSED) {
            throw new ProblemException(ReviewProblem.NOT_CLOSED, ReviewProblem.NOT_CLOSED.title());
        }
    }
}
