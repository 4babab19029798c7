package cn.hengjian.assessment.goal;

import jakarta.enterprise.context.ApplicationScoped;
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
     * The number of the signed version that has a goal of this code.
     *
     * @param unit whose goal it is, or a unit below
     */
    public Optional<Integer> signedWith(UUID plan, String code, UUID unit) {
        return repository.signedWith(plan, code, unit);
    }
}
