package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.effect.rules.Promotion;
import cn.hengjian.personnel.posting.PostChanges;
import cn.hengjian.personnel.selection.rules.Eligibility;
import cn.hengjian.personnel.selection.rules.Eligibility.Bar;
import cn.hengjian.personnel.selection.rules.Eligibility.Person;
import cn.hengjian.personnel.selection.rules.Eligibility.Study;
import cn.hengjian.personnel.selection.rules.Eligibility.Unmet;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks at a candidate's file as the law and the notice ask. */
@ApplicationScoped
class EligibilityRepository {

    /** Below every level a leading post counts as well as the rank does. */
    private static final String LOWEST_LEVEL = "XK_F";

    private final Database database;
    private final PostChanges posts;
    private final NoticeText texts;
    private final Terms terms;

    EligibilityRepository(Database database, PostChanges posts, NoticeText texts, Terms terms) {
        this.database = database;
        this.posts = posts;
        this.texts = texts;
        this.terms = terms;
    }

    /** What a candidate does not meet today. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Unmet> unmet(Selection selection, UUID cadre) {
        var policy = SelectionPolicy.of(terms, selection);
        var law = policy.legalMinimum(selection.postLevel());
        var notice = texts.of(selection).asked();
        var today = terms.today();
        var noticeLevel = notice.minLevel();
        var bars = bars(cadre, Promotion.isLeading(selection.postLevel()), today);
        var unappointable =
                posts.unappointable(cadre, selection.postId(), today).orElse(null);
        var person = database.require(
                Sql.of("SELECT c.*, cu.kind AS unit_kind,")
                        .add(days(law.level(), law.rank(), today))
                        .add("AS law_days,")
                        .add(days(
                                noticeLevel == null ? law.level() : noticeLevel,
                                noticeLevel == null ? law.rank() : null,
                                today))
                        .add(
                                "AS notice_days, ARRAY(SELECT e.education || ' ' || e.mode FROM education e"
                                        + " WHERE e.cadre_id = c.id) AS studies,"
                                        + " (SELECT a.grade FROM annual_result a WHERE a.cadre_id = c.id"
                                        + " AND a.grade NOT LIKE 'NO_GRADE%' ORDER BY a.year DESC LIMIT 1) AS last_grade"
                                        + " FROM cadre c JOIN unit cu ON cu.id = c.unit_id WHERE c.id = ?",
                                cadre),
                row -> person(row, bars, unappointable));
        return Eligibility.unmet(person, selection.postLevel(), notice, law, policy.barredGrades(), today);
    }

    private static Person person(Row row, List<Bar> bars, @Nullable Text unappointable) throws SQLException {
        return new Person(
                row.date("birth_date"),
                row.dateOrNull("work_start"),
                row.text("sex"),
                row.textOrNull("political_status"),
                row.text("level"),
                row.textOrNull("rank"),
                row.text("unit_kind"),
                row.integer("law_days"),
                row.integer("notice_days"),
                row.texts("studies").stream()
                        .map(study -> new Study(study.substring(0, study.indexOf(' ')), study.endsWith(" FULL_TIME")))
                        .toList(),
                row.textOrNull("last_grade"),
                bars,
                unappointable);
    }

    /** Days in posts or ranks of at least so much, before a day; what overlaps counts once. */
    private static Sql days(@Nullable String level, @Nullable String rank, LocalDate before) {
        var least = Objects.requireNonNullElse(level, LOWEST_LEVEL);
        return Sql.of("""
                coalesce((SELECT sum(upper(r) - lower(r)) FROM unnest((
                    SELECT range_agg(span * daterange(NULL, ?::date)) FROM (
                        SELECT h.valid AS span FROM posting h JOIN post hp ON hp.id = h.post_id
                        WHERE h.cadre_id = c.id AND upper_inf(h.recorded) AND level_order(hp.level) >= level_order(?)
                        UNION ALL
                        SELECT daterange(e.from_date, e.to_date) FROM rank_entry e WHERE e.cadre_id = c.id
                            AND (level_order(e.level) >= level_order(?) OR e.rank <= ?)) held)) AS r), 0)::int""", before, least, least, rank);
    }

    /** A waiting that is to end by competing bars from no competition. */
    private List<Bar> bars(UUID cadre, boolean leading, LocalDate today) {
        return database.list(
                Sql.of("""
                        SELECT e.kind, e.rule, e.case_number, e.until_day FROM effect e
                        WHERE e.cadre_id = ? AND e.from_day <= ? AND e.until_day >= ? AND (e.ended_on IS NULL OR e.ended_on > ?)
                            AND (e.kind IN ('NO_PROMOTION', 'NO_APPOINTMENT') OR e.kind = 'NO_LEADING_POST' AND ?)
                            AND NOT EXISTS (SELECT FROM measure m WHERE m.id = e.case_id AND e.kind = 'NO_APPOINTMENT'
                                            AND m.kind = 'WAITING' AND m.state = 'COMPETING')
                        ORDER BY e.until_day DESC, e.id""", cadre, today, today, today, leading),
                row -> new Bar(
                        row.text("kind").equals("NO_PROMOTION"),
                        row.text("rule"),
                        row.text("case_number"),
                        row.date("until_day")));
    }
}
