package cn.hengjian.personnel.rotation;

import cn.hengjian.personnel.rotation.rules.Objection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What moves would be possible; nothing of it is saved.
 *
 * @param chains moves that hang together
 * @param left for whom there is no post, and why
 */
public record SimulationView(LocalDate asOf, List<MoveChain> chains, List<Unplaced> left) {

    /**
     * Moves that hang together: each leads to where the next one leaves.
     *
     * @param cycle the last one leads to where the first one leaves; otherwise to a vacant post
     */
    public record MoveChain(boolean cycle, List<ProposedMove> moves) {}

    /** A move, as a round can take it over. */
    public record ProposedMove(
            UUID rotationId,
            String cadreNumber,
            String cadreName,
            MovePost from,
            MovePost to,
            @Schema(description = "现由其担任；空为空缺") @Nullable String holder,
            String explanation) {

        @Override
        public String toString() {
            return "ProposedMove[" + cadreNumber + "]";
        }
    }

    /** A post. */
    public record MovePost(UUID id, String code, String title, String unitName) {}

    /** Somebody for whom there is no post. */
    public record Unplaced(
            UUID rotationId, String cadreNumber, String cadreName, MovePost from, List<UnplacedReason> reasons) {

        @Override
        public String toString() {
            return "Unplaced[" + cadreNumber + "]";
        }
    }

    /**
     * Why there is none.
     *
     * @param posts for how many it stands against; 0 where it is not about posts
     */
    public record UnplacedReason(Objection code, int posts, String explanation) {}
}
