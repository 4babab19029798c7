package cn.hengjian.supervision.opinion;

import cn.hengjian.platform.crypto.FieldCipher;
import cn.hengjian.platform.crypto.FieldCipher.Place;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.supervision.submission.Content;
import cn.hengjian.supervision.submission.JsonCipher;
import cn.hengjian.supervision.submission.Message;
import cn.hengjian.supervision.submission.MessageTable;
import cn.hengjian.supervision.submission.Sender;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people wrote on opinions, all of it encrypted. */
@ApplicationScoped
class OpinionTexts {

    private static final String TABLE = "opinion";

    private final FieldCipher cipher;
    private final JsonCipher records;
    private final MessageTable messages;

    OpinionTexts(Database database, FieldCipher cipher, ObjectMapper mapper) {
        this.cipher = cipher;
        this.records = new JsonCipher(cipher, mapper);
        this.messages = new MessageTable(database, cipher, "opinion_message", "opinion_id");
    }

    byte[] encrypt(Content content, UUID id) {
        return records.encrypt(content, place("content", id));
    }

    byte @Nullable [] encrypt(@Nullable Sender sender, UUID id) {
        return sender == null ? null : records.encrypt(sender, place("sender", id));
    }

    byte[] encrypt(String text, String column, UUID id) {
        return cipher.encrypt(text, place(column, id));
    }

    Content content(Row row) throws SQLException {
        return records.decrypt(row.bytes("content"), Content.class, place("content", row.uuid("id")));
    }

    Optional<Sender> sender(Row row) throws SQLException {
        var sender = row.bytesOrNull("sender");
        return sender == null
                ? Optional.empty()
                : Optional.of(records.decrypt(sender, Sender.class, place("sender", row.uuid("id"))));
    }

    @Nullable
    String text(Row row, String column) throws SQLException {
        var text = row.bytesOrNull(column);
        return text == null ? null : cipher.decrypt(text, place(column, row.uuid("id")));
    }

    void add(UUID id, Message message) {
        messages.add(id, message);
    }

    List<Message> messages(UUID id) {
        return messages.list(id);
    }

    private static Place place(String column, UUID id) {
        return new Place(TABLE, column, id);
    }
}
