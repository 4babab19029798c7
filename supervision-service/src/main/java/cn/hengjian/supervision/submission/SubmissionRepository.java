package cn.hengjian.supervision.submission;

import cn.hengjian.platform.crypto.FieldCipher;
import cn.hengjian.platform.crypto.FieldCipher.Place;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.submission.rules.SubmissionState;
import cn.hengjian.supervision.terms.Terms;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Submissions in their schema. Plain SQL: their rows come and go whole. */
@ApplicationScoped
class SubmissionRepository {

    static final String TABLE = "intake.submission";
    private static final String COLUMNS =
            "s.id, s.state, s.receipt, s.channel, s.content, s.sender, s.participants, s.unit_id, s.received_on,"
                    + " s.received_by, s.policy_pack, s.policy_version, s.version";

    private final Database database;
    private final Terms terms;
    private final Clock clock;
    private final JsonCipher cipher;
    private final MessageTable messages;

    SubmissionRepository(Database database, Terms terms, Clock clock, FieldCipher cipher, ObjectMapper mapper) {
        this.database = database;
        this.terms = terms;
        this.clock = clock;
        this.cipher = new JsonCipher(cipher, mapper);
        this.messages = new MessageTable(database, cipher, "intake.submission_message", "submission_id");
    }

    /** A submission with all that is known of it. */
    record Stored(UUID id, SubmissionState state, Letter letter) {}

    /**
     * Who may see what is not classified: nobody who has to do with the unit that it names. If it names none, it may be
     * about any, so that officers who serve a unit don't see it at all.
     */
    static Sql visible(Reader reader) {
        return Sql.of(
                        "CASE WHEN s.unit_id IS NULL THEN ? ELSE NOT",
                        reader.caller().units().isEmpty())
                .add(reader.related("u.path"))
                .add("END");
    }

    /** Keeps a submission; false if there is one with its code. */
    boolean insert(UUID id, SubmissionState state, Letter letter, LocalDate due) {
        boolean inserted = database.update(Sql.of(
                        "INSERT INTO intake.submission (id, state, channel, receipt, content, sender, participants,"
                                + " unit_id, received_on, received_by, due, policy_pack, policy_version)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (receipt) DO NOTHING",
                        id,
                        state,
                        letter.channel(),
                        letter.receipt(),
                        cipher.encrypt(letter.content(), place("content", id)),
                        letter.sender() == null ? null : cipher.encrypt(letter.sender(), place("sender", id)),
                        letter.participants(),
                        letter.unitId(),
                        letter.receivedOn(),
                        letter.receivedBy(),
                        due,
                        letter.policy().pack(),
                        letter.policy().version()))
                == 1;
        if (inserted) {
            letter.messages().forEach(message -> messages.add(id, message));
        }
        return inserted;
    }

    /** The submission, locked until the transaction ends, if the reader may see it. */
    Stored lock(UUID id, Reader reader) {
        return database.find(
                        Sql.of(
                                        "SELECT " + COLUMNS
                                                + " FROM intake.submission s LEFT JOIN unit u ON u.id = s.unit_id"
                                                + " WHERE s.id = ?",
                                        id)
                                .and(visible(reader))
                                .add("FOR UPDATE OF s"),
                        this::stored)
                .orElseThrow(ProblemException::absent);
    }

    Optional<Stored> lock(byte[] receipt) {
        return database.find(
                Sql.of("SELECT " + COLUMNS + " FROM intake.submission s WHERE s.receipt = ? FOR UPDATE", receipt),
                this::stored);
    }

    void register(UUID id, String by, LocalDate on) {
        database.update(Sql.of(
                "UPDATE intake.submission SET state = ?, registered_by = ?, registered_on = ?, version = version + 1"
                        + " WHERE id = ?",
                SubmissionState.REGISTERED,
                by,
                on,
                id));
    }

    void withdraw(UUID id) {
        database.update(Sql.of(
                "UPDATE intake.submission SET state = ?, version = version + 1 WHERE id = ?",
                SubmissionState.WITHDRAWN,
                id));
    }

    void delete(UUID id) {
        database.update(Sql.of("DELETE FROM intake.submission WHERE id = ?", id));
    }

    void note(UUID id, Deed.Kind kind, String actor) {
        database.update(Sql.of(
                "INSERT INTO intake.submission_deed (submission_id, ordinal, deed, actor, at)"
                        + " SELECT ?, count(*) + 1, ?, ?, ? FROM intake.submission_deed WHERE submission_id = ?",
                id,
                kind,
                actor,
                clock.instant(),
                id));
    }

    void add(UUID id, Message message) {
        messages.add(id, message);
    }

    List<Message> messages(UUID id) {
        return messages.list(id);
    }

    Content content(Row row) throws SQLException {
        return cipher.decrypt(row.bytes("content"), Content.class, place("content", row.uuid("id")));
    }

    Optional<Sender> sender(Row row) throws SQLException {
        var sender = row.bytesOrNull("sender");
        return sender == null
                ? Optional.empty()
                : Optional.of(cipher.decrypt(sender, Sender.class, place("sender", row.uuid("id"))));
    }

    private Stored stored(Row row) throws SQLException {
        var id = row.uuid("id");
        return new Stored(
                id,
                SubmissionState.valueOf(row.text("state")),
                new Letter(
                        row.bytes("receipt"),
                        Channel.valueOf(row.text("channel")),
                        content(row),
                        sender(row).orElse(null),
                        row.integer("participants"),
                        row.uuidOrNull("unit_id"),
                        row.date("received_on"),
                        row.textOrNull("received_by"),
                        terms.version(row.text("policy_pack"), row.integer("policy_version")),
                        messages.list(id),
                        deeds(id)));
    }

    private List<Deed> deeds(UUID id) {
        return database.list(
                Sql.of(
                        "SELECT deed, actor, at FROM intake.submission_deed WHERE submission_id = ? ORDER BY ordinal",
                        id),
                row -> new Deed(Deed.Kind.valueOf(row.text("deed")), row.text("actor"), row.instant("at")));
    }

    private static Place place(String column, UUID id) {
        return new Place(TABLE, column, id);
    }
}
