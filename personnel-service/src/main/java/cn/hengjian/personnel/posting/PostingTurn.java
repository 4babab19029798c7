package cn.hengjian.personnel.posting;

import cn.hengjian.personnel.roster.RosterEvents;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.logging.Logger;

/** Publishes appointments and removals that were recorded ahead, when their day has come. */
@ApplicationScoped
class PostingTurn {

    private static final Logger LOG = Logger.getLogger(PostingTurn.class);

    private final RosterEvents events;
    private final Clock clock;

    PostingTurn(RosterEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** Often enough that nobody waits a morning for it; when nothing turned it is one reading statement. */
    @Scheduled(every = "{hengjian.postings.turn-every:15m}", delayed = "1m")
    @RunOnVirtualThread
    void turn() {
        int turned = events.turn(LocalDate.now(clock));
        if (turned > 0) {
            LOG.infof("postings turned with the day: cadres=%d", turned);
        }
    }
}
