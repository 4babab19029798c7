package cn.hengjian.assessment.bulletin;

import cn.hengjian.assessment.bulletin.rules.BulletinState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which bulletins are due: of the periods of the last year that have ended, the newest first.
 *
 * @param every how often there is one, as the pack says
 */
public record AgendaView(LocalDate asOf, String every, List<Entry> items) {

    /**
     * A period.
     *
     * @param due the last day for issuing its bulletin
     * @param overdue it isn't issued though that day is over
     * @param bulletinId null as long as nobody has drafted it
     */
    public record Entry(
            String from,
            String to,
            LocalDate due,
            boolean overdue,
            @Nullable UUID bulletinId,
            @Nullable BulletinState state) {}
}
