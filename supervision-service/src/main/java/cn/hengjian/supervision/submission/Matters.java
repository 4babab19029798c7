package cn.hengjian.supervision.submission;

import cn.hengjian.supervision.sight.Reader;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** What the sender of a claim can ask for. */
    enum Request {
        REVIEW,
        RE_REVIEW
    }

    /** Asks for a review of the answer; false if the matter lies elsewhere. */
    boolean request(byte[] receipt, Request request, String reason);

    /**
     * What is known of a matter to which a report of retaliation belongs.
     *
     * @param number absent if it has none
     * @param sender absent if he or she didn't say, or if it mustn't be read for this
     * @param unitIds the units that have to do with the matter
     */
    record Origin(@Nullable String number, @Nullable Sender sender, List<UUID> unitIds) {

        @Override
        public String toString() {
            return "Origin[…]";
        }
    }

    /** What a report of retaliation takes along; empty if the matter lies elsewhere. */
    Optional<Origin> origin(byte[] receipt);
}
