package cn.hengjian.assessment.trigger;

import cn.hengjian.assessment.trigger.rules.LastPlace;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What people found about somebody's task, by a document.
 *
 * @param ineffective the work had no effect
 * @param note the facts
 */
record CheckLastPlace(
        @NotNull Boolean ineffective,
        @NotNull Boolean dereliction,
        @NotNull Boolean mistake,
        @NotNull Boolean loss,
        @NotBlank @Size(max = 100) String document,
        @NotBlank @Size(max = 2_000) String note) {

    LastPlace.Facts facts(boolean bottom) {
        return new LastPlace.Facts(bottom, ineffective, dereliction, mistake, loss);
    }
}
