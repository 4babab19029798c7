package cn.hengjian.personnel.rotation.rules;

import cn.hengjian.personnel.rotation.rules.MoveRules.Limits;
import cn.hengjian.personnel.rotation.rules.Plan.Left;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Proposes who moves where. Whom something keeps stays; of the heads of a unit the one who is due first may go, and if there
 * is no post for him or her, the next. The rest are placed by an {@link Arrangement}. The same input in whatever order gives
 * the same result.
 */
public final class Planner {

    private final Limits limits;
    private final List<Place> vacancies;
    private final List<Mover> all;

    /** Heads for whom there was no post, so that another head of the unit may go. */
    private final Map<UUID, Map<Objection, Integer>> passedOver = new HashMap<>();

    private Planner(List<Mover> all, List<Place> vacancies, Limits limits) {
        this.limits = limits;
        this.all = all.stream().sorted(Mover.ORDER).toList();
        this.vacancies =
                vacancies.stream().sorted(Comparator.comparing(Place::code)).toList();
    }

    public static Plan plan(List<Mover> all, List<Place> vacancies, Limits limits) {
        return new Planner(all, vacancies, limits).plan();
    }

    private Plan plan() {
        while (true) {
            var left = new ArrayList<Left>();
            var movers = new ArrayList<Mover>();
            var waiting = divide(movers, left);
            var arrangement = Arrangement.of(movers, vacancies, limits);
            var noPost = arrangement.left();
            var head = noPost.stream()
                    .filter(one -> one.mover().from().principal()
                            && waiting.contains(one.mover().from().unitId()))
                    .findFirst();
            if (head.isEmpty()) {
                left.addAll(noPost);
                left.sort(Comparator.comparing(Left::mover, Mover.ORDER));
                return new Plan(arrangement.chains(), List.copyOf(left));
            }
            passedOver.put(head.get().mover().cadre(), head.get().why());
        }
    }

    /** Says who may go at all, and of which units a head waits for another one. */
    private Set<UUID> divide(List<Mover> movers, List<Left> left) {
        var heads = new HashSet<UUID>();
        var waiting = new HashSet<UUID>();
        for (var mover : all) {
            var self = MoveRules.self(mover);
            var passed = passedOver.get(mover.cadre());
            if (self.isPresent()) {
                left.add(new Left(mover, Map.of(self.get(), 0)));
            } else if (passed != null) {
                left.add(new Left(mover, passed));
            } else if (mover.from().principal() && !heads.add(mover.from().unitId())) {
                waiting.add(mover.from().unitId());
                left.add(new Left(mover, Map.of(Objection.HEADS_TOGETHER, 0)));
            } else {
                movers.add(mover);
            }
        }
        return waiting;
    }
}
