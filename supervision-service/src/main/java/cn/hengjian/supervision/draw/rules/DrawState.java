package cn.hengjian.supervision.draw.rules;

/** Where a draw stands. */
public enum DrawState {
    /** The hashes of its seed and of its candidates are published. */
    PREPARED,
    DRAWN,
    /** Seed, candidates and result are published. */
    REVEALED
}
