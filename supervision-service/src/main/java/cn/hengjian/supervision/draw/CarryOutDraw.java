package cn.hengjian.supervision.draw;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How a prepared draw is carried out.
 *
 * @param publicEntropy a public text that nobody could know when the draw was prepared, such as a lottery's numbers of
 *     that evening; so not even who runs the service could have chosen a seed for its result
 */
public record CarryOutDraw(
        @Nullable @Size(max = 200) @Pattern(regexp = "\\P{Cc}*\\S\\P{Cc}*")
        String publicEntropy) {}
