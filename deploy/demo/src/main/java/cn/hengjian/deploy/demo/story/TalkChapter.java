package cn.hengjian.deploy.demo.story;

import cn.hengjian.deploy.demo.api.Api;
import cn.hengjian.deploy.demo.api.Patience;
import cn.hengjian.deploy.demo.county.County;
import cn.hengjian.deploy.demo.county.ReviewCase;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The admonishment talks (诫勉谈话) that a certified review suggests, and that nothing more has happened. */
public final class TalkChapter {

    private static final String ROOT = "/api/personnel/v1";
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final County county;
    private final Api api;
    private final Narrator narrator;

    TalkChapter(County county, Api api, Narrator narrator) {
        this.county = county;
        this.api = api;
        this.narrator = narrator;
    }

    /** A suggested talk with the suggestion that caused it. */
    public record Talk(String id, String caseNumber, String cadreNumber, String state, JsonNode cause) {}

    /** Waits until the personnel service has opened the talks that the review suggests. */
    public List<Talk> await(ReviewChapter.Review review) {
        var expected = expected();
        var talks = narrator.step("the event reached the personnel service, which opened the cases", () -> {
            var patience = new Patience(LIMIT);
            while (true) {
                var found = triggered(review);
                if (numbers(found).containsAll(expected)) {
                    return found;
                }
                patience.pause("talks of " + expected);
            }
        });
        for (var talk : talks) {
            tell(talk);
        }
        narrator.expect("a talk is suggested for exactly the two cadres over the line", expected, numbers(talks));
        return talks;
    }

    /** Checks that the cases still wait for a person, and that the cadres hold the posts they held. */
    public void nothingHappened(ReviewChapter.Review review, List<Talk> talks) {
        narrator.expect("no further talk came", numbers(talks), numbers(triggered(review)));
        var states = talks.stream().map(Talk::state).distinct().toList();
        narrator.expect("each case waits in TRIGGERED for a person to look at it", List.of("TRIGGERED"), states);
        for (var talk : talks) {
            var posts = Views.texts(cadre(talk.cadreNumber).path("currentPostings"), "postCode");
            narrator.expect(
                    "%s still holds the post of before".formatted(talk.cadreNumber),
                    List.of(county.holder(talk.cadreNumber).postCode()),
                    posts);
        }
        narrator.say("Nothing has happened to anybody by itself: the system suggests, a person decides.");
    }

    private Set<String> expected() {
        var numbers = new TreeSet<String>();
        county.reviewCases().entrySet().stream()
                .filter(entry -> entry.getValue().outcome() == ReviewCase.Outcome.TALK)
                .map(Map.Entry::getKey)
                .forEach(numbers::add);
        return numbers;
    }

    /** Talks of earlier years stay in the list; the cause says which review a talk is from. */
    private List<Talk> triggered(ReviewChapter.Review review) {
        return api.list(Cast.ORGANISATION, ROOT + "/talks?state=TRIGGERED").stream()
                .map(item -> api.get(Cast.ORGANISATION, ROOT + "/talks/" + Views.text(item, "id"))
                        .require())
                .map(view -> new Talk(
                        Views.text(view, "id"),
                        Views.text(view, "number"),
                        Views.text(view, "cadreNumber"),
                        Views.text(view, "state"),
                        view.path("cause")))
                .filter(talk -> Views.text(talk.cause, "reviewId").equals(review.id()))
                .toList();
    }

    private JsonNode cadre(String number) {
        var unit = county.unitOf(number);
        var id = api.list(Cast.ORGANISATION, ROOT + "/cadres?unit=" + unit).stream()
                .filter(item -> Views.text(item, "number").equals(number))
                .map(item -> Views.text(item, "id"))
                .findFirst()
                .orElse("");
        return api.get(Cast.ORGANISATION, ROOT + "/cadres/" + id).require();
    }

    private static Set<String> numbers(List<Talk> talks) {
        var numbers = new TreeSet<String>();
        talks.forEach(talk -> numbers.add(talk.cadreNumber));
        return numbers;
    }

    private void tell(Talk talk) {
        var cause = talk.cause;
        narrator.say("");
        narrator.say("%s %s: an admonishment talk (诫勉谈话) is suggested; case %s is in %s"
                .formatted(talk.cadreNumber, county.holder(talk.cadreNumber), talk.caseNumber, talk.state));
        narrator.say("  rule %s, reading %s, of the policy pack %s version %s"
                .formatted(
                        Views.text(cause, "rule"),
                        Views.text(cause, "reading"),
                        Views.text(cause, "pack"),
                        Views.text(cause, "packVersion")));
        narrator.say("  of %s valid marks %s competent or better, %s incompetent"
                .formatted(
                        Views.text(cause, "counts", "valid"),
                        Views.text(cause, "counts", "competent"),
                        Views.text(cause, "counts", "incompetent")));
        var link = Views.text(cause.path("links"), "explanation");
        var explanation = api.get(Cast.ORGANISATION, link).require();
        Views.text(explanation, "text").lines().forEach(line -> narrator.say("  %s".formatted(line)));
        narrator.say("  the whole explanation: %s%s".formatted(api.gateway(), link));
    }
}
