package cn.hengjian.supervision.draw;

import cn.hengjian.supervision.draw.rules.DrawState;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draw for everybody: its commitments from the beginning, and once it is revealed what it takes to draw again.
 * Inspectors go by their numbers.
 *
 * @param seedHash SHA-256 of the seed's bytes, in hexadecimal digits
 * @param candidatesHash SHA-256 of the candidates' canonical text
 * @param publicEntropy the public text that was mixed in, if there was one
 * @param opening once it is revealed
 */
public record PublicDrawView(
        UUID id,
        String number,
        DrawState state,
        String algorithm,
        String seedHash,
        String candidatesHash,
        LocalDate preparedOn,
        @Nullable LocalDate drawnOn,
        @Nullable String publicEntropy,
        @Nullable Opening opening) {

    @Override
    public String toString() {
        return "PublicDrawView[" + id + "]";
    }
}
