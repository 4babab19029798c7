package cn.hengjian.supervision.campaign;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.campaign.rules.Delay;
import cn.hengjian.supervision.codelist.CodeLists;
import cn.hengjian.supervision.course.rules.CourseState;
import cn.hengjian.supervision.course.rules.GateStatus;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The report to the county committee: counts by statements over all units, whatever their number. */
@ApplicationScoped
class ReportRepository {

    private final Database database;
    private final CampaignViewRepository campaigns;
    private final CodeLists codes;
    private final Terms terms;

    ReportRepository(Database database, CampaignViewRepository campaigns, CodeLists codes, Terms terms) {
        this.database = database;
        this.campaigns = campaigns;
        this.codes = codes;
        this.terms = terms;
    }

    ReportView require(UUID id, Reader reader) {
        var campaign = campaigns.require(id, reader);
        var today = terms.today();
        var winds = winds(id, today);
        var numbers = numbers(id, today, winds);
        var behind = behind(id, today);
        return new ReportView(
                id,
                campaign.number(),
                campaign.title(),
                today,
                numbers,
                winds,
                behind,
                ReportText.of(campaign.title(), today, numbers, winds, behind));
    }

    private ReportView.Numbers numbers(UUID id, LocalDate today, List<ReportView.Wind> winds) {
        return database.require(
                Sql.of("""
                SELECT count(*) AS units, count(*) FILTER (WHERE c.state = 'CONCLUDED') AS concluded,
                       count(*) FILTER (WHERE c.gate <> 'SUBMITTED' AND c.due < ?) AS overdue,
                       count(*) FILTER (WHERE c.gate = 'SUBMITTED') AS at_the_office,
                       count(*) FILTER (WHERE c.head IS NULL) AS headless,
                       coalesce(sum(c.returns), 0) AS returns,
                       (SELECT coalesce(sum(p.opinions_heard), 0) FROM campaign_paper p
                        JOIN campaign_course pc ON pc.id = p.course_id
                        WHERE pc.campaign_id = ? AND p.stage = 'SOLICITING' AND p.outcome = 'PASSED') AS opinions
                FROM campaign_course c WHERE c.campaign_id = ?""", today, id, id),
                row -> new ReportView.Numbers(
                        row.number("units"),
                        row.number("concluded"),
                        row.number("overdue"),
                        row.number("at_the_office"),
                        row.number("headless"),
                        row.number("returns"),
                        row.number("opinions"),
                        winds.stream().mapToLong(ReportView.Wind::problems).sum(),
                        winds.stream().mapToLong(ReportView.Wind::measures).sum(),
                        winds.stream().mapToLong(ReportView.Wind::results).sum()));
    }

    private List<ReportView.Wind> winds(UUID id, LocalDate today) {
        var names = codes.inForce(today).winds();
        return database.list(
                Sql.of("""
                SELECT left(i.wind_code, 2) AS wind, count(*) FILTER (WHERE p.stage = 'ANALYSING') AS problems,
                       count(*) FILTER (WHERE p.stage = 'MEASURES') AS measures,
                       count(*) FILTER (WHERE p.stage = 'FOLLOW_UP') AS results
                FROM campaign_item i JOIN campaign_paper p ON p.id = i.paper_id
                JOIN campaign_course c ON c.id = p.course_id
                WHERE c.campaign_id = ? AND p.outcome = 'PASSED' AND p.stage IN ('ANALYSING', 'MEASURES', 'FOLLOW_UP')
                GROUP BY 1 ORDER BY 1""", id),
                row -> new ReportView.Wind(
                        row.text("wind"),
                        Objects.requireNonNull(names.get(row.text("wind"))),
                        row.number("problems"),
                        row.number("measures"),
                        row.number("results")));
    }

    private List<ReportView.Behind> behind(UUID id, LocalDate today) {
        return database.list(Sql.of("""
                SELECT u.code, u.name, c.state, c.gate, ?::date - s.due AS days, c.head IS NOT NULL AS head_named,
                       EXISTS (SELECT FROM campaign_paper p WHERE p.course_id = c.id AND p.outcome IS NULL) AS drafted
                FROM campaign_course c JOIN unit u ON u.id = c.unit_id
                JOIN campaign_stage s ON s.campaign_id = c.campaign_id AND s.stage = c.state
                WHERE c.campaign_id = ? AND s.due < ? ORDER BY days DESC, u.code""", today, id, today), ReportRepository::behind);
    }

    private static ReportView.Behind behind(Row row) throws SQLException {
        var stage = CourseState.valueOf(row.text("state"));
        var reasons = Delay.of(GateStatus.valueOf(row.text("gate")), row.flag("drafted"), row.flag("head_named"));
        return new ReportView.Behind(
                row.text("code"),
                row.text("name"),
                stage,
                stage.title(),
                row.integer("days"),
                reasons.stream()
                        .map(reason -> new ReportView.Reason(reason, reason.title()))
                        .toList());
    }
}
