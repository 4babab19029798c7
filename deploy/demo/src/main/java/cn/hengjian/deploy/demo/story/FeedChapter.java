package cn.hengjian.deploy.demo.story;

import cn.hengjian.deploy.demo.api.Api;
import cn.hengjian.deploy.demo.api.ApiFailure;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the county's other systems see of it all: the event feed, read page by page with a cursor. */
public final class FeedChapter {

    /** Small, so that the cursor is needed. */
    private static final int PAGE = 20;

    private static final int MOST_PAGES = 10_000;

    private static final List<Feed> FEEDS = List.of(
            new Feed("assessment", "assessment.run.v1"),
            new Feed("assessment", "assessment.review.v1"),
            new Feed("assessment", "assessment.suggestion.v1"),
            new Feed("personnel", "personnel.talk.v1"),
            new Feed("supervision", "supervision.visit.v1"),
            new Feed("supervision", "supervision.finding.v1"),
            new Feed("supervision", "supervision.rectification.v1"),
            new Feed("supervision", "supervision.opinion.v1"));

    private final Api api;
    private final Narrator narrator;

    FeedChapter(Api api, Narrator narrator) {
        this.api = api;
        this.narrator = narrator;
    }

    private record Feed(String service, String topic) {}

    /** An event as the feed gives it. */
    public record Seen(String time, String topic, String type, String subject) {}

    /**
     * The events of the story, in order of time: those about one of its things, and those that a review caused.
     *
     * @param subjects ids of the things that must appear
     */
    public List<Seen> read(Set<String> subjects, ReviewChapter.Review review) {
        var seen = narrator.step(
                "feeds of the three services read to their ends, %d events a page".formatted(PAGE), () -> {
                    var found = new ArrayList<Seen>();
                    for (var feed : FEEDS) {
                        found.addAll(read(feed, subjects, review));
                    }
                    found.sort(Comparator.comparing(Seen::time));
                    return found;
                });
        narrator.table(
                List.of("time", "topic", "type", "subject"),
                seen.stream()
                        .map(event -> List.of(event.time, event.topic, event.type, event.subject))
                        .toList());
        var told = seen.stream().map(Seen::subject).filter(subjects::contains).collect(Collectors.toSet());
        narrator.expect(
                "the feeds told of the talks, the visit, the finding with its order, and the opinion", subjects, told);
        return List.copyOf(seen);
    }

    private List<Seen> read(Feed feed, Set<String> subjects, ReviewChapter.Review review) {
        var events = new ArrayList<Seen>();
        @Nullable String cursor = null;
        for (var page = 0; page < MOST_PAGES; page++) {
            var view = page(feed, cursor);
            for (var event : view.path("items")) {
                if (subjects.contains(Views.text(event, "subject")) || isAbout(event, review)) {
                    events.add(new Seen(
                            Views.text(event, "time"),
                            Views.text(event, "topic"),
                            Views.text(event, "type"),
                            Views.text(event, "subject")));
                }
            }
            cursor = Views.text(view, "next");
            if (view.path("items").size() < PAGE) {
                return events;
            }
        }
        throw new ApiFailure("The feed of %s does not end".formatted(feed.topic));
    }

    private static boolean isAbout(JsonNode event, ReviewChapter.Review review) {
        return review.id().equals(Views.text(event, "subject"))
                || review.id().equals(Views.text(event, "data", "reviewId"));
    }

    private JsonNode page(Feed feed, @Nullable String cursor) {
        var path = "/api/%s/v1/events?topic=%s&limit=%d".formatted(feed.service, feed.topic, PAGE);
        return api.get(Cast.COUNTY_SYSTEM, cursor == null ? path : path + "&after=" + Api.encode(cursor))
                .require();
    }
}
