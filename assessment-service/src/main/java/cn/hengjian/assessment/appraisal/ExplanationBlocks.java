package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.packing.ByteReader;
import cn.hengjian.assessment.packing.ByteWriter;
import cn.hengjian.assessment.packing.Explained;
import cn.hengjian.assessment.packing.PackedScore;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import java.util.UUID;

/**
 * Explanations on their way into the database: packed, a row for many persons in the order in which they are scored,
 * because a row a person costs more than all that stands in it.
 */
final class ExplanationBlocks {

    /** Persons of a row, here and where their ranks are kept. */
    static final int PERSONS = 128;

    private final Database database;
    private final UUID run;
    private final ByteWriter block = new ByteWriter();
    private int count;

    ExplanationBlocks(Database database, UUID run) {
        this.database = database;
        this.run = run;
    }

    /** The number of the block that a person is in, by the order of the persons. */
    static int of(int order) {
        return order / PERSONS;
    }

    /** Which of its block a person is, from 1. */
    static int slot(int order) {
        return order % PERSONS + 1;
    }

    void add(UUID appraisal, byte[] packed) {
        block.id(appraisal).number(packed.length).add(packed);
        count++;
        if (count % PERSONS == 0) {
            write();
        }
    }

    /** Writes what has not been written yet. */
    void end() {
        if (count % PERSONS != 0) {
            write();
        }
    }

    private void write() {
        database.update(Sql.of(
                "INSERT INTO score_explanation (run_id, block, body) VALUES (?, ?, ?)",
                run,
                of(count - 1),
                block.toBytes()));
        block.clear();
    }

    /** One person's explanation of a block. */
    static Explained find(byte[] block, UUID appraisal) {
        var in = new ByteReader(block);
        while (!in.isAtEnd()) {
            boolean found = in.id().equals(appraisal);
            int length = in.count();
            if (found) {
                return PackedScore.read(in);
            }
            in.skip(length);
        }
        throw new IllegalStateException("a score whose block doesn't explain it");
    }
}
