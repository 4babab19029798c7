package cn.hengjian.supervision.plan;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.supervision.plan.rules.Basis;
import cn.hengjian.supervision.plan.rules.MethodPair;
import cn.hengjian.supervision.plan.rules.PairShare;
import cn.hengjian.supervision.plan.rules.PlanFacts;
import cn.hengjian.supervision.plan.rules.PlanState;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans as they are read, in the reader's language. Who may read plans at all reads each of them. */
@ApplicationScoped
class PlanViewRepository {

    private final Database database;
    private final Pages pages;
    private final PlanRepository plans;
    private final Policies policies;
    private final Transitions transitions;
    private final Terms terms;

    PlanViewRepository(
            Database database,
            Pages pages,
            PlanRepository plans,
            Policies policies,
            Transitions transitions,
            Terms terms) {
        this.database = database;
        this.pages = pages;
        this.plans = plans;
        this.policies = policies;
        this.transitions = transitions;
        this.terms = terms;
    }

    Page<PlanSummary> list(@Nullable PlanState state, PageRequest page, Reader reader) {
        var today = terms.today();
        var select = select("""
                        ARRAY(SELECT m.pair FROM plan_mix m WHERE m.plan_id = p.id ORDER BY m.pair) AS pairs,
                        ARRAY(SELECT m.mainly::text FROM plan_mix m WHERE m.plan_id = p.id ORDER BY m.pair) AS mainly,
                        ARRAY(SELECT m.other::text FROM plan_mix m WHERE m.plan_id = p.id ORDER BY m.pair) AS other,""", reader).andIfPresent("p.state = ?", state);
        return pages.page(select, Keyset.descending("p.id"), page, row -> summary(row, today, reader));
    }

    PlanView require(UUID id, Reader reader) {
        var today = terms.today();
        var select = select("p.purpose, p.proposed_by, p.proposed_on, p.decided_by, p.decided_on,", reader)
                .and("p.id = ?", id);
        return database.find(select, row -> view(row, today, reader)).orElseThrow(ProblemException::absent);
    }

    private static Sql select(String more, Reader reader) {
        return Sql.of("SELECT " + more)
                .add("p.id, p.number, p.state, p.title, p.starts_on, p.ends_on, p.basis, p.unit_kind, p.campaign_id,"
                        + " p.policy_pack, p.policy_version, p.version,")
                .add(PlanRepository.IS_AUTHOR, reader.caller().username())
                .add("FROM plan p WHERE true");
    }

    private PlanSummary summary(Row row, LocalDate today, Reader reader) throws SQLException {
        var state = PlanState.valueOf(row.text("state"));
        return new PlanSummary(
                row.uuid("id"),
                row.text("number"),
                state,
                row.text("title"),
                row.date("starts_on"),
                row.date("ends_on"),
                missed(row, share(row)),
                PlanStates.allowed(state, facts(row, today), reader));
    }

    private static List<MethodPair> missed(Row row, PairShare share) throws SQLException {
        var pairs = row.texts("pairs");
        var mainly = row.texts("mainly");
        var other = row.texts("other");
        var missed = new ArrayList<MethodPair>();
        for (int i = 0; i < pairs.size(); i++) {
            if (!share.prevails(Long.parseLong(mainly.get(i)), Long.parseLong(other.get(i)))) {
                missed.add(MethodPair.valueOf(pairs.get(i)));
            }
        }
        return missed;
    }

    private PlanView view(Row row, LocalDate today, Reader reader) throws SQLException {
        var id = row.uuid("id");
        var state = PlanState.valueOf(row.text("state"));
        var written = plans.written(id);
        var share = share(row);
        return new PlanView(
                id,
                row.text("number"),
                state,
                row.text("title"),
                row.text("purpose"),
                row.date("starts_on"),
                row.date("ends_on"),
                Basis.valueOf(row.text("basis")),
                new PlanView.Scope(
                        written.scope().named(),
                        written.scope().within(),
                        written.scope().kind(),
                        database.require(
                                Sql.of("SELECT count(*)::int AS eligible FROM (")
                                        .add(Plans.eligible(id))
                                        .add(") e"),
                                count -> count.integer("eligible"))),
                written.mix().stream()
                        .map(intended -> mix(intended, share, reader))
                        .toList(),
                row.uuidOrNull("campaign_id"),
                row.text("proposed_by"),
                row.date("proposed_on"),
                row.textOrNull("decided_by"),
                row.dateOrNull("decided_on"),
                row.text("policy_pack") + "/" + row.integer("policy_version"),
                PlanStates.allowed(state, facts(row, today), reader),
                transitions.history(id),
                row.number("version"));
    }

    private static PlanView.Mix mix(ProposePlan.Intended intended, PairShare share, Reader reader) {
        var pair = intended.pair();
        return new PlanView.Mix(
                pair,
                reader.read(pair.mainly()),
                intended.mainly(),
                reader.read(pair.other()),
                intended.other(),
                share.prevails(intended.mainly(), intended.other()),
                reader.read(share.rule(pair, intended.mainly(), intended.other())));
    }

    private PairShare share(Row row) throws SQLException {
        return PairShare.parse(policies.version(row.text("policy_pack"), row.integer("policy_version"))
                .text("inspection.pairShare"));
    }

    private static PlanFacts facts(Row row, LocalDate today) throws SQLException {
        return new PlanFacts(today, row.date("starts_on"), row.date("ends_on"), row.flag("is_author"));
    }
}
