package cn.hengjian.platform.job;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import java.io.InputStream;
import java.util.UUID;

/** A job's input, read part by part. */
final class StoredInput extends InputStream {

    private final Database database;
    private final UUID job;
    private byte[] current = {};
    private int at;
    private int part;

    StoredInput(Database database, UUID job) {
        this.database = database;
        this.job = job;
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
            current = bytes;
            at = 0;
            part++;
        });
        return next.isPresent();
    }
}
