package cn.hengjian.personnel.rotation.rules;

import cn.hengjian.personnel.rotation.rules.MoveRules.Limits;
import cn.hengjian.personnel.rotation.rules.MoveRules.Move;
import cn.hengjian.personnel.rotation.rules.Plan.Chain;
import cn.hengjian.personnel.rotation.rules.Plan.Left;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts people into each other's and into vacant posts. At first everybody stays. In the order in which they are due, each
 * gets the first post that is free and that no rule forbids, vacant ones first; where none is free, somebody is in the way
 * who can go elsewhere, and so on (augmenting paths). Nobody who has a post loses it again, and nobody is put where somebody
 * stays. Where two kin would meet, the later one is kept from that post and all is done anew; at last, who is left goes
 * where a post became free.
 */
final class Arrangement {

    private static final int STAYS = -1;

    private final Limits limits;
    private final List<Mover> movers;
    private final List<Place> places;
    private final List<Integer> order = new ArrayList<>();
    private final Set<List<Integer>> forbidden = new HashSet<>();

    /** The post of each mover by its number, and the mover of each post; the first posts are the movers' own. */
    private final int[] goesTo;

    private final int[] takenBy;

    private Arrangement(List<Mover> movers, List<Place> places, Limits limits) {
        this.limits = limits;
        this.movers = movers;
        this.places = places;
        this.goesTo = new int[movers.size()];
        this.takenBy = new int[places.size()];
        for (int target = movers.size(); target < places.size(); target++) {
            order.add(target);
        }
        for (int target = 0; target < movers.size(); target++) {
            order.add(target);
        }
    }

    /** The movers and the vacancies come in the order in which they are tried. */
    static Arrangement of(List<Mover> movers, List<Place> vacancies, Limits limits) {
        var places = new ArrayList<Place>();
        movers.forEach(mover -> places.add(mover.from()));
        places.addAll(vacancies);
        var arrangement = new Arrangement(movers, places, limits);
        arrangement.arrange();
        return arrangement;
    }

    private void arrange() {
        Optional<List<Integer>> clash;
        do {
            Arrays.fill(goesTo, STAYS);
            Arrays.fill(takenBy, STAYS);
            for (int i = 0; i < movers.size(); i++) {
                if (goesTo[i] == STAYS) {
                    place(i, new HashSet<>(), new HashSet<>());
                }
            }
            clash = clash();
            clash.ifPresent(forbidden::add);
        } while (clash.isPresent());
        complete();
    }

    /** Who was kept from a post for kin that went elsewhere in the end goes there, if it is free still. */
    private void complete() {
        boolean more;
        do {
            more = false;
            for (int i = 0; i < movers.size(); i++) {
                for (int target : order) {
                    if (goesTo[i] == STAYS && isFreeFor(i, target)) {
                        take(i, target);
                        if (clash().isPresent()) {
                            goesTo[i] = STAYS;
                            takenBy[target] = STAYS;
                        }
                        more |= goesTo[i] != STAYS;
                    }
                }
            }
        } while (more);
    }

    private boolean isFreeFor(int mover, int target) {
        return inTheWay(target, Set.of()) == STAYS
                && MoveRules.there(movers.get(mover), places.get(target), limits)
                        .isEmpty();
    }

    /** Finds a post for somebody: one that is free, or one that somebody leaves for another. */
    private boolean place(int mover, Set<Integer> seen, Set<Integer> moving) {
        moving.add(mover);
        for (int target : order) {
            if (!seen.contains(target) && mayGo(mover, target) && inTheWay(target, moving) == STAYS) {
                seen.add(target);
                take(mover, target);
                return true;
            }
        }
        for (int target : order) {
            if (mayGo(mover, target) && seen.add(target) && place(inTheWay(target, moving), seen, moving)) {
                take(mover, target);
                return true;
            }
        }
        moving.remove(mover);
        return false;
    }

    private void take(int mover, int target) {
        goesTo[mover] = target;
        takenBy[target] = mover;
    }

    private boolean mayGo(int mover, int target) {
        return !forbidden.contains(List.of(mover, target))
                && MoveRules.there(movers.get(mover), places.get(target), limits)
                        .isEmpty();
    }

    /** Who would have to go first: who was put there, or who stays. */
    private int inTheWay(int target, Set<Integer> moving) {
        if (takenBy[target] != STAYS) {
            return takenBy[target];
        }
        boolean stays = target < movers.size() && goesTo[target] == STAYS && !moving.contains(target);
        return stays ? target : STAYS;
    }

    /** The last move by which kin would meet. */
    private Optional<List<Integer>> clash() {
        var moved = new HashMap<String, Move>();
        for (int i = 0; i < movers.size(); i++) {
            if (goesTo[i] != STAYS) {
                moved.put(movers.get(i).number(), move(i));
            }
        }
        for (int i = movers.size() - 1; i >= 0; i--) {
            if (goesTo[i] != STAYS && MoveRules.kin(move(i), moved, limits).isPresent()) {
                return Optional.of(List.of(i, goesTo[i]));
            }
        }
        return Optional.empty();
    }

    private Move move(int mover) {
        int target = goesTo[mover];
        return new Move(
                movers.get(mover),
                places.get(target),
                target < movers.size() ? movers.get(target).number() : null);
    }

    /** For whom there is no post. */
    List<Left> left() {
        var left = new ArrayList<Left>();
        for (int i = 0; i < movers.size(); i++) {
            if (goesTo[i] == STAYS) {
                left.add(new Left(movers.get(i), whyNot(i)));
            }
        }
        return left;
    }

    private Map<Objection, Integer> whyNot(int mover) {
        var why = new EnumMap<Objection, Integer>(Objection.class);
        for (int target = 0; target < places.size(); target++) {
            if (target != mover) {
                int inTheWay = inTheWay(target, Set.of());
                var taken = inTheWay == target ? Objection.HELD : Objection.TAKEN;
                var objection = MoveRules.there(movers.get(mover), places.get(target), limits)
                        .orElse(inTheWay == STAYS ? Objection.KIN : taken);
                why.merge(objection, 1, Integer::sum);
            }
        }
        return why.isEmpty() ? Map.of(Objection.NO_POST, 0) : why;
    }

    /** The moves, each chain from its first leaver on; chains by who is due first in them. */
    List<Chain> chains() {
        var chains = new ArrayList<Chain>();
        var told = new HashSet<Integer>();
        for (int i = 0; i < movers.size(); i++) {
            if (goesTo[i] != STAYS && !told.contains(i)) {
                int first = i;
                while (takenBy[first] != STAYS && takenBy[first] != i) {
                    first = takenBy[first];
                }
                boolean cycle = takenBy[first] != STAYS;
                var moves = new ArrayList<Move>();
                for (int next = cycle ? i : first; told.add(next); next = goesTo[next]) {
                    moves.add(move(next));
                    if (goesTo[next] >= movers.size()) {
                        break;
                    }
                }
                chains.add(new Chain(List.copyOf(moves), cycle));
            }
        }
        return List.copyOf(chains);
    }
}
