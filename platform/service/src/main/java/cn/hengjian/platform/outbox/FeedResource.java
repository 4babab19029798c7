package cn.hengjian.platform.outbox;

import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.page.SignedCursor;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The event feed, for county systems without Kafka. */
@Path("events")
@RunOnVirtualThread
@Tag(name = "events", description = "The event feed")
public class FeedResource {

    private final Feed feed;
    private final SignedCursor cursors;

    FeedResource(Feed feed, SignedCursor cursors) {
        this.feed = feed;
        this.cursors = cursors;
    }

    /** A page of the feed. The cursor is never null: at the end it is where the next events will come. */
    public record FeedPage(List<FeedEvent> items, String next) {}

    @GET
    @RolesAllowed({Roles.ORGANISATION, Roles.HR_BUREAU, Roles.SUPERVISION_OFFICE, Roles.ASSESSMENT_COMMITTEE})
    @Operation(operationId = "listEvents", summary = "Events after a cursor, in an order that never changes")
    public FeedPage list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("limit") @Nullable Integer limit) {
        var page = PageRequest.of(limit, after);
        long position = page.cursor() == null ? 0 : position(page.cursor());
        var placed = feed.after(position, topic, page.limit());
        long last = placed.isEmpty() ? position : placed.getLast().position();
        return new FeedPage(
                placed.stream().map(Feed.Placed::event).toList(), cursors.encode("feed", Long.toString(last)));
    }

    private long position(String after) {
        try {
            return Long.parseLong(cursors.decode("feed", after));
        } catch (ProblemException refused) {
            // Elsewhere the parameter is called cursor.
            var wrong = refused.violations().getFirst();
            throw new ProblemException(refused.type(), Violation.query("after", wrong.code(), wrong.message()));
        }
    }
}
