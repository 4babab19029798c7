package cn.hengjian.personnel.rotation.rules;

import cn.hengjian.personnel.posting.rules.Avoidance.Seat;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has to move.
 *
 * @param rotation the case
 * @param number the cadre's
 * @param due since when; who is due first is placed first
 * @param barred an effect of a measure runs that bars from a post of this level
 * @param underCase a discipline case is open, and the discipline body does not consent (G9)
 * @param headLeaves another head of the unit is on the way already
 * @param kin where each of the cadre's kin sits, by number
 */
public record Mover(
        UUID rotation,
        UUID cadre,
        String number,
        String name,
        Place from,
        LocalDate due,
        @Nullable String nativePlace,
        boolean barred,
        boolean underCase,
        boolean headLeaves,
        Map<String, List<Seat>> kin) {

    /** Who is due first comes first. */
    public static final Comparator<Mover> ORDER =
            Comparator.comparing(Mover::due).thenComparing(Mover::number);

    public Mover {
        kin = Map.copyOf(kin);
    }

    /** The same with kin. */
    public Mover withKin(Map<String, List<Seat>> known) {
        return new Mover(rotation, cadre, number, name, from, due, nativePlace, barred, underCase, headLeaves, known);
    }

    @Override
    public String toString() {
        return "Mover[" + number + "]";
    }
}
