package cn.hengjian.supervision.campaign;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.supervision.campaign.rules.CampaignState;
import cn.hengjian.supervision.course.rules.CourseState;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Purpose;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Campaigns as they are read: by the county, and by units that take part once it runs. */
@ApplicationScoped
class CampaignViewRepository {

    private static final String COLUMNS = "SELECT k.id, k.number, k.state, k.title, k.purpose, k.starts_on, k.ends_on,"
            + " k.proposed_by, k.proposed_on, k.decided_by, k.decided_on, k.concluded_on, k.version, s.unit_codes,"
            + " s.unit_subtree, s.unit_kinds, k.policy_pack || '/' || k.policy_version AS policy,";
    private static final String TABLES = "FROM campaign k JOIN campaign_scope s ON s.campaign_id = k.id WHERE true";

    private final Database database;
    private final Pages pages;
    private final Transitions transitions;
    private final Terms terms;

    CampaignViewRepository(Database database, Pages pages, Transitions transitions, Terms terms) {
        this.database = database;
        this.pages = pages;
        this.transitions = transitions;
        this.terms = terms;
    }

    /** Whether the reader may see a campaign of this id column: the county, or a unit that takes part. */
    static Sql sees(String idColumn, Reader reader) {
        if (reader.seesCounty()) {
            return Sql.of("true");
        }
        return Sql.of("EXISTS (SELECT FROM campaign_course own JOIN unit ou ON ou.id = own.unit_id"
                        + " WHERE own.campaign_id = " + idColumn)
                .and(reader.sees("ou.path"))
                .add(")");
    }

    Page<CampaignSummary> list(@Nullable CampaignState state, PageRequest page, Reader reader) {
        var select = select(reader).andIfPresent("k.state = ?", state);
        return pages.page(select, Keyset.descending("k.id"), page, row -> summary(row, reader));
    }

    CampaignView require(UUID id, Reader reader) {
        return database.find(select(reader).and("k.id = ?", id), row -> view(row, reader))
                .orElseThrow(ProblemException::absent);
    }

    private static Sql select(Reader reader) {
        return Sql.of(COLUMNS)
                .add(CampaignRepository.factColumns(reader))
                .add(TABLES)
                .and(sees("k.id", reader));
    }

    private static CampaignSummary summary(Row row, Reader reader) throws SQLException {
        var state = CampaignState.valueOf(row.text("state"));
        return new CampaignSummary(
                row.uuid("id"),
                row.text("number"),
                state,
                row.text("title"),
                row.date("starts_on"),
                row.date("ends_on"),
                row.number("units"),
                CampaignStates.allowed(state, CampaignRepository.facts(row), reader));
    }

    private CampaignView view(Row row, Reader reader) throws SQLException {
        var id = row.uuid("id");
        var state = CampaignState.valueOf(row.text("state"));
        var facts = CampaignRepository.facts(row);
        return new CampaignView(
                id,
                row.text("number"),
                state,
                row.text("title"),
                row.text("purpose"),
                row.date("starts_on"),
                row.date("ends_on"),
                new CampaignView.Scope(
                        row.texts("unit_codes"), row.textOrNull("unit_subtree"), row.texts("unit_kinds")),
                facts.units(),
                stages(id, reader),
                row.text("proposed_by"),
                row.date("proposed_on"),
                row.textOrNull("decided_by"),
                row.dateOrNull("decided_on"),
                row.dateOrNull("concluded_on"),
                row.text("policy"),
                CampaignStates.allowed(state, facts, reader),
                transitions.history(id),
                row.number("version"));
    }

    /** The deadlines were set in the order of the stages. */
    private List<CampaignView.Stage> stages(UUID id, Reader reader) {
        var stages = database.list(
                Sql.of("SELECT stage FROM campaign_stage WHERE campaign_id = ? ORDER BY ordinal", id),
                row -> CourseState.valueOf(row.text("stage")));
        var deadlines = terms.list(id, reader, Purpose.CAMPAIGN_STAGE);
        return IntStream.range(0, stages.size())
                .mapToObj(i -> new CampaignView.Stage(
                        stages.get(i), reader.read(stages.get(i).title()), deadlines.get(i)))
                .toList();
    }
}
