package cn.hengjian.supervision.rectification;

import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.rectification.rules.Ladder;
import cn.hengjian.supervision.rectification.rules.Ladder.Body;
import cn.hengjian.supervision.rectification.rules.Ladder.Step;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The ladders of the packs' versions; orders of a version that has none go up to the unit's head only. */
@ApplicationScoped
class Ladders {

    private static final String STEPS = "rectify.escalation.steps";

    private final Policies policies;
    private final Terms terms;

    Ladders(Policies policies, Terms terms) {
        this.policies = policies;
        this.terms = terms;
    }

    Ladder of(PolicyPack pack) {
        var steps = new ArrayList<Step>();
        if (!pack.values().containsKey(STEPS)) {
            steps.add(new Step(Body.UNIT_HEAD, null));
            return new Ladder(steps);
        }
        for (var word : pack.words(STEPS)) {
            steps.add(new Step(
                    Body.valueOf(word), steps.isEmpty() ? null : pack.period("rectify.escalation.after." + word)));
        }
        return new Ladder(steps);
    }

    /** Until when a level lasts that is reached today; nothing follows the last. */
    @Nullable
    LocalDate lastsUntil(Ladder ladder, int level) {
        var lasts = ladder.lasts(level);
        return lasts == null ? null : terms.dueFromToday(lasts);
    }

    /**
     * What today leads to, as rows (pack, version, from_level, level, body, due) for a statement about many orders;
     * from level 0 on, as an order has that was never escalated.
     */
    Sql rows() {
        var rows = Sql.of("(VALUES");
        var separator = "";
        for (var version : policies.versions()) {
            if (!version.pack().equals(Policies.CURRENT)) {
                continue;
            }
            var ladder = of(policies.version(version.pack(), version.version()));
            for (int from = 0; from <= ladder.steps().size(); from++) {
                int level = ladder.next(from);
                rows.add(
                        separator + "(?, ?::int, ?::int, ?::int, ?, ?::date)",
                        version.pack(),
                        version.version(),
                        from,
                        level,
                        ladder.body(level),
                        lastsUntil(ladder, level));
                separator = ", ";
            }
        }
        return rows.add(") AS ladder (pack, version, from_level, level, body, due)");
    }
}
