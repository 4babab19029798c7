package cn.hengjian.assessment.goal;

import cn.hengjian.assessment.goal.rules.Goal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Signed goals, for what breaks them down. */
@ApplicationScoped
public class Goals {

    private final GoalRepository repository;

    Goals(GoalRepository repository) {
        this.repository = repository;
    }

    /**
     * A plan whose goals are signed.
     *
     * @param number of the signed version
     * @param head number of the cadre who is accountable
     */
    public record Signed(UUID plan, int number, String head, UUID unit, LocalDate from, LocalDate to) {}

    /** The plan with the version that holds; empty if none is signed. */
    public Optional<Signed> signed(UUID plan) {
        return repository
                .lockSigned(plan)
                .map(version -> new Signed(
                        plan,
                        version.number(),
                        version.headNumber(),
                        version.of().unitId(),
                        version.of().term().from(),
                        version.of().term().to()));
    }

    /** The goals of a version, in their order. */
    public List<Goal> of(UUID plan, int number) {
        return repository.goals(plan, number);
    }

    /**
     * The number of the signed version that has a goal of this code.
     *
     * @param unit whose goal it is, or a unit below
     */
    public Optional<Integer> signedWith(UUID plan, String code, UUID unit) {
        return repository.signedWith(plan, code, unit);
    }
}
