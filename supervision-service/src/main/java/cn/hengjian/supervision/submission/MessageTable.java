package cn.hengjian.supervision.submission;

import cn.hengjian.platform.crypto.FieldCipher;
import cn.hengjian.platform.crypto.FieldCipher.Place;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import java.util.List;
import java.util.UUID;

/** The messages of one kind of matter, encrypted in a table of their own; every such table has the same columns. */
public final class MessageTable {

    private final Database database;
    private final FieldCipher cipher;
    private final String table;
    private final String subject;

    /**
     * A table.
     *
     * @param subject its column that names the matter
     */
    public MessageTable(Database database, FieldCipher cipher, String table, String subject) {
        this.database = database;
        this.cipher = cipher;
        this.table = table;
        this.subject = subject;
    }

    public void add(UUID matter, Message message) {
        var id = UUID.randomUUID();
        database.update(Sql.of(
                "INSERT INTO " + table + " (id, " + subject + ", ordinal, from_sender, text, written_on, written_by)"
                        + " SELECT ?, ?, count(*) + 1, ?, ?, ?, ? FROM " + table + " WHERE " + subject + " = ?",
                id,
                matter,
                message.by() == null,
                cipher.encrypt(message.text(), place(id)),
                message.on(),
                message.by(),
                matter));
    }

    /** The messages of a matter, oldest first. */
    public List<Message> list(UUID matter) {
        return database.list(
                Sql.of(
                        "SELECT id, text, written_on, written_by FROM " + table + " WHERE " + subject
                                + " = ? ORDER BY ordinal",
                        matter),
                row -> new Message(
                        cipher.decrypt(row.bytes("text"), place(row.uuid("id"))),
                        row.date("written_on"),
                        row.textOrNull("written_by")));
    }

    private Place place(UUID id) {
        return new Place(table, "text", id);
    }
}
