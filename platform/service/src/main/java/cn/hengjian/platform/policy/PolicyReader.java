package cn.hengjian.platform.policy;

/**
 * Reads what a feature needs of a pack, as it does for a case. An amendment that a reader can't read is refused before
 * it is decided. A bean for each feature that turns parameters into more than a number, a period or a flag.
 */
public interface PolicyReader {

    /** The pack that this reads, with those that build on it. */
    default String pack() {
        return Policies.CURRENT;
    }

    /** Throws {@link IllegalStateException} or {@link IllegalArgumentException} at what it can't read. */
    void read(PolicyPack candidate);
}
