package cn.hengjian.supervision.opinion;

import cn.hengjian.supervision.opinion.rules.OpinionEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Whether an opinion is followed, and why. */
public record DecideOpinion(
        @NotNull Outcome outcome,
        @NotBlank @Size(max = 2_000) String reason) {

    /** What can be decided. */
    public enum Outcome {
        ADOPTED(OpinionEvent.ADOPT),
        PARTLY_ADOPTED(OpinionEvent.ADOPT_PARTLY),
        NOT_ADOPTED(OpinionEvent.DECLINE);

        private final OpinionEvent event;

        Outcome(OpinionEvent event) {
            this.event = event;
        }

        OpinionEvent event() {
            return event;
        }
    }

    @Override
    public String toString() {
        return "DecideOpinion[" + outcome + "]";
    }
}
