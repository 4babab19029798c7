package cn.hengjian.personnel.rotation.rules;

import cn.hengjian.personnel.posting.rules.Avoidance;
import cn.hengjian.personnel.posting.rules.Avoidance.Seat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether moves may be made, alone and together (M15, SM-6). */
public final class MoveRules {

    private MoveRules() {}

    /**
     * What regulation may change.
     *
     * @param keyWork the kinds of key posts that nobody holds where kin leads
     * @param homeUnitKinds the kinds of units whose principals are not from there
     */
    public record Limits(Set<String> keyWork, Set<String> homeUnitKinds) {}

    /**
     * A move.
     *
     * @param holder the number of who holds the post today, if anybody does
     */
    public record Move(Mover mover, Place to, @Nullable String holder) {}

    /**
     * What stands against a move.
     *
     * @param move its place in the list, from 0
     * @param other the number of the cadre in the way, if somebody is
     */
    public record Finding(
            int move, Objection objection, @Nullable String other) {}

    /** What stands against a move whatever the others do. */
    public static Optional<Objection> alone(Mover mover, Place to, Limits limits) {
        return self(mover).or(() -> there(mover, to, limits));
    }

    /** What keeps somebody from moving anywhere. */
    static Optional<Objection> self(Mover mover) {
        if (mover.underCase()) {
            return Optional.of(Objection.UNDER_CASE);
        }
        if (mover.barred()) {
            return Optional.of(Objection.BARRED);
        }
        return mover.headLeaves() && mover.from().principal()
                ? Optional.of(Objection.HEADS_TOGETHER)
                : Optional.empty();
    }

    static Optional<Objection> there(Mover mover, Place to, Limits limits) {
        var from = mover.from();
        if (from.postId().equals(to.postId())) {
            return Optional.of(Objection.SAME_POST);
        }
        if (!from.level().equals(to.level()) || !from.postClass().equals(to.postClass())) {
            return Optional.of(Objection.NOT_LATERAL);
        }
        boolean leavesKeyPost = from.isKeyPost() && !to.isKeyPost();
        if (from.unitId().equals(to.unitId()) && !leavesKeyPost) {
            return Optional.of(Objection.SAME_UNIT);
        }
        return Avoidance.atHome(
                        to.principal(), to.unitKind(), to.unitName(), mover.nativePlace(), limits.homeUnitKinds())
                ? Optional.of(Objection.FROM_THERE)
                : Optional.empty();
    }

    /** Everything that stands against moves that are made together. */
    public static List<Finding> check(List<Move> moves, Limits limits) {
        var findings = new ArrayList<Finding>();
        var leaving = new HashSet<String>();
        for (int i = 0; i < moves.size(); i++) {
            var number = moves.get(i).mover().number();
            if (!leaving.add(number)) {
                findings.add(new Finding(i, Objection.TWICE, number));
            }
        }
        var heads = new HashMap<UUID, String>();
        var taken = new HashMap<UUID, String>();
        for (int i = 0; i < moves.size(); i++) {
            var move = moves.get(i);
            int index = i;
            var mover = move.mover();
            alone(mover, move.to(), limits).ifPresent(why -> findings.add(new Finding(index, why, null)));
            if (mover.from().principal()) {
                var head = heads.putIfAbsent(mover.from().unitId(), mover.number());
                if (head != null && !head.equals(mover.number())) {
                    findings.add(new Finding(i, Objection.HEADS_TOGETHER, head));
                }
            }
            var other = taken.putIfAbsent(move.to().postId(), mover.number());
            if (other != null) {
                findings.add(new Finding(i, Objection.TAKEN, other));
            }
            var holder = move.holder();
            if (holder != null && !leaving.contains(holder)) {
                findings.add(new Finding(i, Objection.HELD, holder));
            }
        }
        var moved = new HashMap<String, Move>();
        moves.forEach(move -> moved.put(move.mover().number(), move));
        for (int i = 0; i < moves.size(); i++) {
            var clash = kin(moves.get(i), moved, limits);
            if (clash.isPresent()) {
                findings.add(new Finding(i, Objection.KIN, clash.get()));
            }
        }
        return findings;
    }

    /** The first of somebody's kin whom he or she would have to avoid once all have moved. */
    static Optional<String> kin(Move move, Map<String, Move> moved, Limits limits) {
        return move.mover().kin().keySet().stream()
                .sorted()
                .filter(number -> seats(number, move.mover(), moved).stream()
                        .anyMatch(seat -> Avoidance.between(move.to().seat(), seat, limits.keyWork())
                                .isPresent()))
                .findFirst();
    }

    /** Where somebody's kin sits once all have moved. */
    private static List<Seat> seats(String kin, Mover mover, Map<String, Move> moved) {
        var seats = new ArrayList<>(mover.kin().getOrDefault(kin, List.of()));
        var move = moved.get(kin);
        if (move != null) {
            seats.remove(move.mover().from().seat());
            seats.add(move.to().seat());
        }
        return seats;
    }
}
