package cn.hengjian.supervision.opinion;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.opinion.rules.Kind;
import cn.hengjian.supervision.opinion.rules.OpinionState;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.submission.FollowUpView;
import cn.hengjian.supervision.submission.Matters;
import cn.hengjian.supervision.submission.Message;
import cn.hengjian.supervision.submission.SubmissionProblem;
import cn.hengjian.supervision.terms.DeadlineView;
import cn.hengjian.supervision.terms.Purpose;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What the sender is told of an opinion; of one that is joined to another, what happens with that. */
@ApplicationScoped
class OpinionMatters implements Matters {

    private final Database database;
    private final OpinionRepository opinions;
    private final OpinionTexts texts;
    private final OpinionSteps steps;
    private final Terms terms;
    private final Caller system;

    OpinionMatters(
            Database database,
            OpinionRepository opinions,
            OpinionTexts texts,
            OpinionSteps steps,
            Terms terms,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.opinions = opinions;
        this.texts = texts;
        this.steps = steps;
        this.terms = terms;
        this.system = Caller.system(service);
    }

    @Override
    public Optional<FollowUpView> find(byte[] receipt, Reader reader) {
        return database.find(
                Sql.of(
                        "SELECT mine.id AS mine, mine.number, mine.received_on, mine.rating, mine.state AS my_state,"
                                + " o.id, o.state, o.reply, o.replied_on"
                                + " FROM opinion mine JOIN opinion o ON o.id = coalesce(mine.duplicate_of, mine.id)"
                                + " WHERE mine.receipt = ? AND mine.kind = 'OPINION'",
                        receipt),
                row -> view(row, reader));
    }

    @Override
    public boolean add(byte[] receipt, String text) {
        var opinion = opinions.lock(receipt, Kind.OPINION);
        opinion.ifPresent(found -> texts.add(found.id(), new Message(text, terms.today(), null)));
        return opinion.isPresent();
    }

    @Override
    public boolean withdraw(byte[] receipt) {
        var opinion = opinions.lock(receipt, Kind.OPINION);
        opinion.ifPresent(found -> steps.withdraw(found, system));
        opinions.flush();
        return opinion.isPresent();
    }

    @Override
    public boolean rate(byte[] receipt, int rating) {
        var opinion = opinions.lock(receipt, Kind.OPINION);
        opinion.ifPresent(found -> rate(found, rating));
        opinions.flush();
        return opinion.isPresent();
    }

    @Override
    public boolean request(byte[] receipt, Request request, String reason) {
        if (opinions.lock(receipt, Kind.OPINION).isEmpty()) {
            return false;
        }
        throw SubmissionProblem.noReview();
    }

    @Override
    public Optional<Origin> origin(byte[] receipt) {
        return opinions.origin(receipt, Kind.OPINION, texts);
    }

    private void rate(Opinion opinion, int rating) {
        var original = opinion.duplicateOf() == null ? opinion : opinions.lock(opinion.duplicateOf());
        if (original.state() != OpinionState.REPLIED) {
            throw SubmissionProblem.notReplied();
        }
        OpinionSteps.rate(opinion, rating, terms.today());
    }

    private FollowUpView view(Row row, Reader reader) throws SQLException {
        var id = row.uuid("mine");
        var mine = OpinionState.valueOf(row.text("my_state"));
        var state = OpinionState.valueOf(row.text("state"));
        var rating = row.integerOrNull("rating");
        return new FollowUpView(
                row.text("number"),
                state.name(),
                reader.read(text(state)),
                row.date("received_on"),
                deadlines(id, row.uuid("id"), reader),
                texts.messages(id).stream().map(FollowUpView.MessageView::of).toList(),
                texts.text(row, "reply"),
                row.dateOrNull("replied_on"),
                List.of(),
                rating,
                possible(mine, state, rating));
    }

    /** The sender's own, and the day by which the one that is answered has to be. */
    private List<DeadlineView> deadlines(UUID mine, UUID answered, Reader reader) {
        return Stream.of(
                        terms.find(mine, reader, Purpose.TRANSFER),
                        terms.find(mine, reader, Purpose.INFORMING),
                        terms.find(answered, reader, Purpose.ANSWER))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<String> possible(OpinionState mine, OpinionState state, @Nullable Integer rating) {
        var possible = new ArrayList<>(List.of("MESSAGE"));
        if (state == OpinionState.REPLIED && rating == null) {
            possible.add("RATING");
        }
        if (OpinionStates.canBeWithdrawn(mine)) {
            possible.add("WITHDRAWAL");
        }
        return possible;
    }

    private static Text text(OpinionState state) {
        return switch (state) {
            case CLASSIFIED -> new Text("已受理，正在安排办理", "Taken up; it is being decided who deals with it");
            case TRANSFERRED -> new Text("已转交有关单位研究", "Passed on to the unit concerned, which studies it");
            case STUDIED -> new Text("已研究，等待决定", "Studied; a decision is to come");
            case ADOPTED -> new Text("意见已采纳，等待答复", "Adopted; a reply is to come");
            case PARTLY_ADOPTED -> new Text("意见已部分采纳，等待答复", "Adopted in part; a reply is to come");
            case NOT_ADOPTED -> new Text("意见未采纳，等待答复", "Not adopted; a reply is to come");
            case REPLIED -> new Text("已答复", "Answered");
            case WITHDRAWN -> new Text("您已撤回", "You have taken it back");
            case CANCELLED ->
                new Text(
                        "登记有误，已撤销，理由见留言；如有异议可重新提交",
                        "Cancelled as entered by mistake; the message says why. You can send it anew");
            case JOINED -> throw new IllegalStateException("joined to one that is joined");
        };
    }
}
