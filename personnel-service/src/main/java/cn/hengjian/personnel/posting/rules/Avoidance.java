package cn.hengjian.personnel.posting.rules;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may not serve beside whom (CSL-74), and who not at home (CSL-75). */
public final class Avoidance {

    private Avoidance() {}

    /** How two kin stand to each other at work. */
    public enum KinTie {
        /** In one unit: one leads the other, or the same person leads both. */
        SAME_UNIT,
        /** One heads the unit directly above the other's. */
        LINE,
        /** One does work over people or money in the unit that the other leads, or below it. */
        KEY_WORK
    }

    /**
     * Where somebody sits.
     *
     * @param unitPath codes from the county down, separated by dots
     * @param principal heads the unit
     * @param leads holds a leading post of it
     * @param keyPost what the post has power over
     */
    public record Seat(String unitPath, boolean principal, boolean leads, String keyPost) {

        private boolean heads(Seat below) {
            return principal && below.unitPath.lastIndexOf('.') == unitPath.length() && isAbove(below);
        }

        private boolean isAbove(Seat below) {
            return below.unitPath.startsWith(unitPath + ".");
        }

        private boolean leadsOver(Seat other, Set<String> keyWork) {
            return leads && keyWork.contains(other.keyPost) && (isAbove(other) || unitPath.equals(other.unitPath));
        }
    }

    /**
     * What two kin have to avoid, if they do.
     *
     * @param keyWork the kinds of key posts that nobody holds where kin leads
     */
    public static Optional<KinTie> between(Seat one, Seat other, Set<String> keyWork) {
        if (one.unitPath.equals(other.unitPath)) {
            return Optional.of(KinTie.SAME_UNIT);
        }
        if (one.heads(other) || other.heads(one)) {
            return Optional.of(KinTie.LINE);
        }
        return one.leadsOver(other, keyWork) || other.leadsOver(one, keyWork)
                ? Optional.of(KinTie.KEY_WORK)
                : Optional.empty();
    }

    /**
     * Whether a post makes somebody a principal leader where he or she is from.
     *
     * @param unitKinds the kinds of units whose principals are not from there
     */
    public static boolean atHome(
            boolean principal, String unitKind, String unitName, @Nullable String nativePlace, Set<String> unitKinds) {
        return principal && unitKinds.contains(unitKind) && nativePlace != null && nativePlace.contains(unitName);
    }
}
