package cn.hengjian.platform.job;

import cn.hengjian.platform.crypto.FieldCipher;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** A job's input, written and read part by part; uploads are full of personal data, so each part is encrypted. */
final class StoredInput extends InputStream {

    private static final int PART = 1 << 20;

    private final Database database;
    private final FieldCipher cipher;
    private final UUID job;
    private byte[] current = {};
    private int at;
    private int part;

    StoredInput(Database database, FieldCipher cipher, UUID job) {
        this.database = database;
        this.cipher = cipher;
        this.job = job;
    }

    static void write(Database database, FieldCipher cipher, UUID job, InputStream content) throws IOException {
        int part = 0;
        for (var bytes = content.readNBytes(PART); bytes.length > 0; bytes = content.readNBytes(PART)) {
            database.update(Sql.of(
                    "INSERT INTO job_input (job_id, part, bytes) VALUES (?, ?, ?)",
                    job,
                    part,
                    cipher.encrypt(bytes, place(job, part))));
            part++;
        }
    }

    /** The part's number is part of the place, so that parts cannot be put in another order. */
    private static FieldCipher.Place place(UUID job, int part) {
        return new FieldCipher.Place("job_input", "bytes-" + part, job);
    }

    @Override
    public int read() {
        return ready() ? current[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!ready()) {
            return -1;
        }
        int count = Math.min(length, current.length - at);
        System.arraycopy(current, at, target, offset, count);
        at += count;
        return count;
    }

    private boolean ready() {
        if (at < current.length) {
            return true;
        }
        var next = database.find(
                Sql.of("SELECT bytes FROM job_input WHERE job_id = ? AND part = ?", job, part),
                row -> row.bytes("bytes"));
        next.ifPresent(bytes -> {
            current = cipher.decryptBytes(bytes, place(job, part));
            at = 0;
            part++;
        });
        return next.isPresent();
    }
}
