package cn.hengjian.supervision.accusation;

import cn.hengjian.platform.crypto.FieldCipher.Place;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.accusation.rules.AccusationState;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.submission.Channel;
import cn.hengjian.supervision.submission.Content;
import cn.hengjian.supervision.submission.Letter;
import cn.hengjian.supervision.submission.Message;
import cn.hengjian.supervision.submission.MessageTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sealed store but for who the senders are. Plain SQL, so that all that goes in and out stands here. */
@ApplicationScoped
class AccusationRepository {

    private static final String TABLE = "sealed.accusation";

    private final Database database;
    private final SealingKeys keys;
    private final Recusals recusals;
    private final MessageTable messages;

    AccusationRepository(Database database, SealingKeys keys, Recusals recusals) {
        this.database = database;
        this.keys = keys;
        this.recusals = recusals;
        this.messages = new MessageTable(database, keys.texts(), "sealed.accusation_message", "accusation_id");
    }

    /** An accusation as far as its steps need it. */
    record Stored(
            UUID id,
            AccusationState state,
            boolean realName,
            Channel channel,
            int participants,
            LocalDate receivedOn,
            @Nullable String receivedBy,
            String policyPack,
            int policyVersion) {}

    /** False if there is one with its code. */
    boolean insert(UUID id, Letter letter, LocalDate sealedOn) {
        boolean inserted = database.update(Sql.of(
                        "INSERT INTO sealed.accusation (id, state, channel, receipt, content, real_name, participants,"
                                + " received_on, received_by, sealed_on, policy_pack, policy_version)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (receipt) DO NOTHING",
                        id,
                        AccusationState.SEALED,
                        letter.channel(),
                        letter.receipt(),
                        keys.records().encrypt(letter.content(), place("content", id)),
                        letter.sender() != null && letter.sender().name() != null,
                        letter.participants(),
                        letter.receivedOn(),
                        letter.receivedBy(),
                        sealedOn,
                        letter.policy().pack(),
                        letter.policy().version()))
                == 1;
        if (inserted) {
            letter.messages().forEach(message -> messages.add(id, message));
        }
        return inserted;
    }

    void add(UUID id, Accused accused, List<String> marks) {
        var row = UUID.randomUUID();
        database.update(Sql.of(
                "INSERT INTO sealed.accused (accusation_id, ordinal, id, accused)"
                        + " SELECT ?, count(*) + 1, ?, ? FROM sealed.accused WHERE accusation_id = ?",
                id,
                row,
                keys.records().encrypt(accused, new Place("sealed.accused", "accused", row)),
                id));
        database.update(Sql.of(
                "INSERT INTO sealed.recusal (accusation_id, mark) SELECT ?, unnest(?::text[]) ON CONFLICT DO NOTHING",
                id,
                marks));
    }

    List<Accused> accused(UUID id) {
        return database.list(
                Sql.of("SELECT id, accused FROM sealed.accused WHERE accusation_id = ? ORDER BY ordinal", id),
                row -> keys.records()
                        .decrypt(
                                row.bytes("accused"),
                                Accused.class,
                                new Place("sealed.accused", "accused", row.uuid("id"))));
    }

    /** The accusation, locked, if the reader may see it. */
    Stored lock(UUID id, Reader reader) {
        return database.find(
                        Sql.of(columns() + " WHERE a.id = ?", id)
                                .and(recusals.visible(reader))
                                .add("FOR UPDATE OF a"),
                        AccusationRepository::stored)
                .orElseThrow(ProblemException::absent);
    }

    Optional<Stored> lock(byte[] receipt) {
        return database.find(
                Sql.of(columns() + " WHERE a.receipt = ? FOR UPDATE OF a", receipt), AccusationRepository::stored);
    }

    private static String columns() {
        return "SELECT a.id, a.state, a.real_name, a.channel, a.participants, a.received_on, a.received_by,"
                + " a.policy_pack, a.policy_version FROM sealed.accusation a";
    }

    private static Stored stored(Row row) throws SQLException {
        return new Stored(
                row.uuid("id"),
                AccusationState.valueOf(row.text("state")),
                row.flag("real_name"),
                Channel.valueOf(row.text("channel")),
                row.integer("participants"),
                row.date("received_on"),
                row.textOrNull("received_by"),
                row.text("policy_pack"),
                row.integer("policy_version"));
    }

    void enter(UUID id, AccusationState state) {
        database.update(
                Sql.of("UPDATE sealed.accusation SET state = ?, version = version + 1 WHERE id = ?", state, id));
    }

    void enter(UUID id, AccusationState state, String grounds, @Nullable Outcome outcome) {
        database.update(Sql.of(
                "UPDATE sealed.accusation SET state = ?, grounds = ?, outcome = ?, version = version + 1 WHERE id = ?",
                state,
                keys.texts().encrypt(grounds, place("grounds", id)),
                outcome,
                id));
    }

    void reply(UUID id, String text) {
        database.update(Sql.of(
                "UPDATE sealed.accusation SET state = ?, reply = ?, version = version + 1 WHERE id = ?",
                AccusationState.REPLIED,
                keys.texts().encrypt(text, place("reply", id)),
                id));
    }

    /** Takes text, code and messages out of the store. */
    Returned empty(UUID id, String grounds) {
        var taken = database.require(
                Sql.of("SELECT id, receipt, content FROM sealed.accusation WHERE id = ?", id),
                row -> new Returned(row.bytes("receipt"), content(row), messages.list(id)));
        database.update(Sql.of("DELETE FROM sealed.accusation_message WHERE accusation_id = ?", id));
        database.update(Sql.of("DELETE FROM sealed.accused WHERE accusation_id = ?", id));
        database.update(Sql.of(
                "UPDATE sealed.accusation SET state = ?, grounds = ?, receipt = NULL, content = NULL,"
                        + " version = version + 1 WHERE id = ?",
                AccusationState.RETURNED,
                keys.texts().encrypt(grounds, place("grounds", id)),
                id));
        return taken;
    }

    /** What goes back to the petition office. */
    record Returned(byte[] receipt, Content content, List<Message> messages) {}

    void add(UUID id, Message message) {
        messages.add(id, message);
    }

    List<Message> messages(UUID id) {
        return messages.list(id);
    }

    Content content(Row row) throws SQLException {
        return keys.records().decrypt(row.bytes("content"), Content.class, place("content", row.uuid("id")));
    }

    @Nullable
    String text(Row row, String column) throws SQLException {
        var text = row.bytesOrNull(column);
        return text == null ? null : keys.texts().decrypt(text, place(column, row.uuid("id")));
    }

    private static Place place(String column, UUID id) {
        return new Place(TABLE, column, id);
    }
}
