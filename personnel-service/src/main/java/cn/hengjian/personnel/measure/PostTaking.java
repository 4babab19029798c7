package cn.hengjian.personnel.measure;

import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.posting.PostChanges;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the main post that a cadre holds by a document, and gives it back where that is undone. */
@ApplicationScoped
public class PostTaking {

    private final PostChanges posts;
    private final MeasureSteps steps;
    private final Terms terms;

    PostTaking(PostChanges posts, MeasureSteps steps, Terms terms) {
        this.posts = posts;
        this.steps = steps;
        this.terms = terms;
    }

    /** Ends the posting if there is one, and says which. */
    public @Nullable UUID take(Measure measure, LocalDate on, String document, Caller caller) {
        var held = posts.findMain(measure.ref().cadreId(), on).orElse(null);
        if (held == null) {
            return null;
        }
        if (!on.isAfter(held.from())) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at(
                            "/effectiveOn",
                            "out-of-range",
                            new Text("应晚于现任职的任职日期 %s", "After the day of the present appointment, %s")
                                    .with(held.from())));
        }
        posts.remove(held.id(), on, document, caller);
        return held.id();
    }

    /**
     * Ends the posting that the measure began, if it began one, and gives back what it took, if that is free still; if it is
     * not, an equal post is owed. The rows of what was stay.
     */
    public void giveBack(Measure measure, String document, Caller caller) {
        var begun = measure.begunPosting();
        var today = terms.today();
        var from = begun == null ? today : posts.endIfHeld(begun, today, document, caller);
        var ended = measure.endedPosting();
        if (ended != null
                && posts.giveBack(measure.ref().cadreId(), ended, from, document, caller)
                        .isEmpty()) {
            steps.await(measure, Task.ARRANGE, Procedure.OFFICE, caller);
        }
    }
}
