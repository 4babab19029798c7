package cn.hengjian.supervision.opinion;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.attachment.AttachmentContent;
import cn.hengjian.supervision.attachment.AttachmentView;
import cn.hengjian.supervision.attachment.Attachments;
import cn.hengjian.supervision.cancellation.Cancellable;
import cn.hengjian.supervision.opinion.rules.Kind;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.submission.Content;
import cn.hengjian.supervision.submission.Matters;
import cn.hengjian.supervision.submission.Message;
import cn.hengjian.supervision.submission.Sender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was sent as a claim, for whoever handles claims. Who may see it is for the handling to say. */
@ApplicationScoped
public class Claims {

    private final Database database;
    private final OpinionRepository opinions;
    private final OpinionTexts texts;
    private final OpinionSteps steps;
    private final Attachments attachments;
    private final CancelledOpinions cancelled;

    Claims(
            Database database,
            OpinionRepository opinions,
            OpinionTexts texts,
            OpinionSteps steps,
            Attachments attachments,
            CancelledOpinions cancelled) {
        this.database = database;
        this.opinions = opinions;
        this.texts = texts;
        this.steps = steps;
        this.attachments = attachments;
        this.cancelled = cancelled;
    }

    /**
     * A claim as its sender knows it.
     *
     * @param answered the claim whose answer its sender gets: its own id, unless it is joined to another
     */
    public record Sent(
            UUID id,
            UUID answered,
            String number,
            LocalDate receivedOn,
            @Nullable Integer rating) {

        /** Whether it is the same matter as another, which is the one that is handled. */
        public boolean isJoined() {
            return !id.equals(answered);
        }
    }

    /** What people wrote; the sender masked, and absent if anonymous. */
    public record Written(Content content, @Nullable Sender sender) {}

    /** The claim of a receipt code, locked until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Sent> lock(byte[] receipt) {
        return database.find(
                Sql.of(
                        "SELECT id, coalesce(duplicate_of, id) AS answered, number, received_on, rating FROM opinion"
                                + " WHERE receipt = ? AND kind = 'CLAIM' FOR UPDATE",
                        receipt),
                row -> new Sent(
                        row.uuid("id"),
                        row.uuid("answered"),
                        row.text("number"),
                        row.date("received_on"),
                        row.integerOrNull("rating")));
    }

    /** What a report of retaliation takes along. */
    public Optional<Matters.Origin> origin(byte[] receipt) {
        return opinions.origin(receipt, Kind.CLAIM, texts);
    }

    /** Text and masked sender, from a row with {@code id}, {@code content} and {@code sender} of {@code opinion}. */
    public Written written(Row row) throws SQLException {
        return new Written(
                texts.content(row), texts.sender(row).map(Sender::masked).orElse(null));
    }

    /** The subject, from a row with {@code id} and {@code content} of {@code opinion}. */
    public String subject(Row row) throws SQLException {
        return texts.content(row).subject();
    }

    /** What sender and office wrote to each other. */
    public List<Message> messages(UUID id) {
        return texts.messages(id);
    }

    /** What came along; with what came later with messages, if asked for. */
    public List<AttachmentView> attachments(UUID id, boolean withMessages) {
        return attachments.list(receipt(id)).stream()
                .filter(file -> withMessages || !file.withMessage())
                .toList();
    }

    /** One of those files. */
    public AttachmentContent open(UUID id, UUID file, boolean withMessages) {
        if (attachments(id, withMessages).stream().noneMatch(seen -> seen.id().equals(file))) {
            throw ProblemException.absent();
        }
        return attachments.open(receipt(id), file);
    }

    private byte[] receipt(UUID id) {
        return database.require(Sql.of("SELECT receipt FROM opinion WHERE id = ?", id), row -> row.bytes("receipt"));
    }

    /** Keeps what the sender adds to a locked claim. */
    public void add(UUID id, String text, LocalDate on) {
        texts.add(id, new Message(text, on, null));
    }

    /** Keeps how content the sender is with the answer, once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void rate(UUID id, int rating, LocalDate on) {
        OpinionSteps.rate(opinions.lock(id), rating, on);
        opinions.flush();
    }

    /** The claim, for an office that asks to cancel it; absent is 404. */
    public Cancellable.Subject requireCancellable(UUID id, Reader reader) {
        return cancelled.require(Kind.CLAIM, id, reader);
    }

    /** Ends what was sent as a claim by mistake, and tells who sent it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void cancel(UUID id, String reason, Reader system) {
        cancelled.cancel(id, reason, system);
    }

    /** Takes the claim back, so that nothing is joined to it any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdraw(UUID id, Caller system) {
        steps.withdraw(opinions.lock(id), system);
        opinions.flush();
    }
}
