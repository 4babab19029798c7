package cn.hengjian.supervision.submission;

import cn.hengjian.platform.policy.PolicyPack;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a submission, decrypted, on its way from one store to another; never stored or sent as it is.
 *
 * @param receipt keyed hash of the receipt code
 * @param sender absent if he or she didn't say
 * @param participants how many came, or signed
 * @param unitId the unit that the sender names
 * @param receivedBy who of the staff took it down; absent if it came over the web
 * @param policy the pack that it runs under
 * @param deeds what the staff did with it, oldest first
 */
public record Letter(
        byte[] receipt,
        Channel channel,
        Content content,
        @Nullable Sender sender,
        int participants,
        @Nullable UUID unitId,
        LocalDate receivedOn,
        @Nullable String receivedBy,
        PolicyPack policy,
        List<Message> messages,
        List<Deed> deeds) {

    /** The same letter, about the unit that it turned out to be about. */
    public Letter about(UUID unit) {
        return new Letter(
                receipt, channel, content, sender, participants, unit, receivedOn, receivedBy, policy, messages, deeds);
    }

    /** The unit that the sender names, if any. */
    public List<UUID> unitIds() {
        return unitId == null ? List.of() : List.of(unitId);
    }

    @Override
    public String toString() {
        return "Letter[" + channel + ", " + receivedOn + "]";
    }
}
