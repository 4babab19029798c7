package cn.hengjian.platform.sql;

import java.util.function.IntSupplier;

/** Work on many rows that is done bite by bite, so that no transaction holds them all. */
public final class Batches {

    private Batches() {}

    /**
     * Goes on until a bite isn't full.
     *
     * @param size of a full one
     * @param next does the next one, in a transaction of its own, and says how many rows it was
     */
    public static void exhaust(int size, IntSupplier next) {
        int done;
        do {
            done = next.getAsInt();
        } while (done == size);
    }
}
