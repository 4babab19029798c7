package cn.hengjian.supervision.accusation;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.accusation.rules.AccusationRules;
import cn.hengjian.supervision.accusation.rules.AccusationState;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.submission.Channel;
import cn.hengjian.supervision.terms.Purpose;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accusations as discipline reads them, those aside from which the reader is recused. */
@ApplicationScoped
class AccusationViewRepository {

    private static final String COLUMNS = "SELECT a.id, a.state, a.channel, a.real_name, a.received_on, a.sealed_on";

    private final Database database;
    private final Pages pages;
    private final AccusationRepository accusations;
    private final SealedAttachments attachments;
    private final Recusals recusals;
    private final AccusationLog log;
    private final Terms terms;

    AccusationViewRepository(
            Database database,
            Pages pages,
            AccusationRepository accusations,
            SealedAttachments attachments,
            Recusals recusals,
            AccusationLog log,
            Terms terms) {
        this.database = database;
        this.pages = pages;
        this.accusations = accusations;
        this.attachments = attachments;
        this.recusals = recusals;
        this.log = log;
        this.terms = terms;
    }

    Page<AccusationSummary> list(@Nullable AccusationState state, PageRequest page, Reader reader) {
        return pages.page(
                Sql.of(COLUMNS + " FROM sealed.accusation a WHERE true")
                        .and(recusals.visible(reader))
                        .andIfPresent("a.state = ?", state),
                Keyset.ascending("a.received_on", "a.id"),
                page,
                row -> new AccusationSummary(
                        row.uuid("id"),
                        AccusationState.valueOf(row.text("state")),
                        Channel.valueOf(row.text("channel")),
                        row.flag("real_name"),
                        row.date("received_on"),
                        row.date("sealed_on")));
    }

    AccusationView require(UUID id, Reader reader) {
        return database.find(
                        Sql.of(
                                        COLUMNS
                                                + ", a.content, a.participants, a.outcome, a.grounds, a.reply, a.policy_pack,"
                                                + " a.policy_version, a.version FROM sealed.accusation a WHERE a.id = ?",
                                        id)
                                .and(recusals.visible(reader)),
                        row -> view(row, reader))
                .orElseThrow(ProblemException::absent);
    }

    private AccusationView view(Row row, Reader reader) throws SQLException {
        var id = row.uuid("id");
        var state = AccusationState.valueOf(row.text("state"));
        var content = row.bytesOrNull("content") == null ? null : accusations.content(row);
        var outcome = row.textOrNull("outcome");
        boolean realName = row.flag("real_name");
        var policy = terms.version(row.text("policy_pack"), row.integer("policy_version"));
        return new AccusationView(
                id,
                state,
                Channel.valueOf(row.text("channel")),
                content == null ? null : content.subject(),
                content == null ? null : content.body(),
                realName,
                row.integer("participants"),
                accusations.accused(id),
                row.date("received_on"),
                row.date("sealed_on"),
                terms.reckon(
                        Purpose.ACCEPTANCE,
                        row.date("sealed_on"),
                        policy.period("accusation.acceptWithin"),
                        policy.integer("accusation.warnBefore"),
                        reader),
                outcome == null ? null : Outcome.valueOf(outcome),
                accusations.text(row, "grounds"),
                accusations.text(row, "reply"),
                accusations.messages(id),
                attachments.list(id),
                policy.reference(),
                AccusationStates.MACHINE.allowed(
                        state, reader.caller(), event -> AccusationRules.decide(event, realName)),
                log.list(id),
                row.number("version"));
    }
}
