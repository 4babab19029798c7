package cn.hengjian.supervision.submission;

import cn.hengjian.supervision.sight.Reader;
import java.util.Optional;

/**
 * One of the places where a sender's matter may lie. Whoever comes with a code asks all of them, so that the time that
 * an answer takes says nothing about where it lies.
 */
public interface Matters {

    /** What the holder of a code is told; empty if his or her matter lies elsewhere. */
    Optional<FollowUpView> find(byte[] receipt, Reader reader);

    /** Keeps what the sender adds; false if the matter lies elsewhere. */
    boolean add(byte[] receipt, String text);

    /**
     * Takes over what was tied to a code outside, if the matter lies here and such must not stay there.
     */
    default void takeAttachments(byte[] receipt) {}

    /** Takes the matter back; false if it lies elsewhere. */
    boolean withdraw(byte[] receipt);

    /** Keeps how content the sender is with the reply, 1 to 5; false if the matter lies elsewhere. */
    boolean rate(byte[] receipt, int rating);
}
