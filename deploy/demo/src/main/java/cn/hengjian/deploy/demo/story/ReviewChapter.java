package cn.hengjian.deploy.demo.story;

import cn.hengjian.deploy.demo.api.Api;
import cn.hengjian.deploy.demo.api.ApiFailure;
import cn.hengjian.deploy.demo.api.Caller;
import cn.hengjian.deploy.demo.api.Reply;
import cn.hengjian.deploy.demo.county.AssessmentSheets;
import cn.hengjian.deploy.demo.county.County;
import cn.hengjian.deploy.demo.county.ReviewCase;
import cn.hengjian.deploy.demo.county.SheetFiles;
import cn.hengjian.platform.spreadsheet.SheetFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The democratic review (民主测评): locked, opened, closed, counted by one scrutineer and certified by another. */
public final class ReviewChapter {

    private static final String REVIEWS = AssessmentChapter.ROOT + "/reviews";
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final County county;
    private final Api api;
    private final Narrator narrator;

    ReviewChapter(County county, Api api, Narrator narrator) {
        this.county = county;
        this.api = api;
        this.narrator = narrator;
    }

    /**
     * A certified review.
     *
     * @param refusal how the first scrutineer was refused when trying to certify what he had counted
     */
    public record Review(String id, long rows, Reply refusal) {}

    /** Holds the review of a run from its draft to its certification. */
    public Review hold(AssessmentChapter.Run run) {
        var title = "%d年度民主测评".formatted(run.year());
        var id = narrator.step(
                "review “%s” drafted".formatted(title),
                () -> Views.text(
                        api.post(Cast.FIRST_SCRUTINEER, REVIEWS, Map.of("runId", run.id(), "title", title))
                                .require(),
                        "id"));
        act(Cast.FIRST_SCRUTINEER, id, "roster-lock", "roster locked: nobody votes on himself or herself");
        act(Cast.FIRST_SCRUTINEER, id, "opening", "voting opened");
        act(Cast.FIRST_SCRUTINEER, id, "closing", "voting closed");
        var rows = narrator.step("totals (计票结果) by class of voters imported from review-totals.csv", () -> totals(id));
        act(Cast.FIRST_SCRUTINEER, id, "counting", "counted: the first scrutineer, assess.sun, confirms the totals");
        var refusal = api.post(Cast.FIRST_SCRUTINEER, REVIEWS + "/" + id + "/certification", null);
        narrator.say("· assess.sun tries to certify, too, and is refused: %s".formatted(refusal.problem()));
        narrator.expect("counting and certifying need two people", false, refusal.succeeded());
        var early = api.get(Cast.FIRST_SCRUTINEER, REVIEWS + "/" + id + "/results");
        narrator.expect("nobody reads results before they are certified", false, early.succeeded());
        act(Cast.SECOND_SCRUTINEER, id, "certification", "certified by the second scrutineer, assess.qian");
        return new Review(id, rows, refusal);
    }

    /** Shows what the 60 / 30 rule made of the ballots that stand on its boundaries: the outcome by cadre number. */
    public Map<String, String> boundaries(Review review) {
        var all = api.list(Cast.FIRST_SCRUTINEER, REVIEWS + "/" + review.id + "/results").stream()
                .collect(
                        Collectors.toMap(item -> Views.text(item, "cadreNumber"), item -> Views.text(item, "outcome")));
        var outcomes = new LinkedHashMap<String, String>();
        var expected = new LinkedHashMap<String, String>();
        var rows = new ArrayList<List<String>>();
        county.reviewCases().forEach((number, reviewCase) -> {
            var totals = reviewCase.totals();
            var outcome = all.getOrDefault(number, "");
            outcomes.put(number, outcome);
            expected.put(number, expected(reviewCase));
            rows.add(List.of(
                    number,
                    Integer.toString(totals.valid()),
                    Integer.toString(totals.competent()),
                    Integer.toString(totals.incompetent()),
                    "%d of %d".formatted(totals.valid() + totals.abstained(), totals.issued()),
                    meaning(reviewCase),
                    outcome));
        });
        narrator.say("The ballots on the boundaries (valid marks; competent or better 称职以上; incompetent 不称职):");
        narrator.table(List.of("cadre", "valid", "competent", "incompetent", "returned", "so", "the rule says"), rows);
        narrator.expect("the rule takes every boundary strictly", expected, outcomes);
        var others = all.keySet().stream()
                .filter(number -> !expected.containsKey(number))
                .map(all::get)
                .collect(Collectors.toSet());
        narrator.expect("and lets everybody else alone", Set.of("NOT_TRIGGERED"), others);
        return outcomes;
    }

    private static String expected(ReviewCase reviewCase) {
        return switch (reviewCase.outcome()) {
            case NOTHING -> "NOT_TRIGGERED";
            case TALK -> "TRIGGERED";
            case INDETERMINATE -> "INDETERMINATE";
        };
    }

    private static String meaning(ReviewCase reviewCase) {
        return switch (reviewCase) {
            case EXACTLY_SIXTY_AND_THIRTY -> "exactly 60 %, exactly 30 %";
            case JUST_UNDER_SIXTY -> "58 %, below 60 %";
            case OVER_THIRTY -> "32 %, above 30 %";
            case EXACTLY_THIRTY -> "exactly 30 %";
            case SMALL_AND_EXACT -> "ten marks, exactly 60 % and 30 %";
            case TOO_FEW_MARKS -> "fewer than ten marks";
            case LOW_TURNOUT -> "under two thirds returned";
        };
    }

    private long totals(String id) {
        return CountyLoader.inScratchFolder(folder -> {
            var file = new SheetFiles(folder, county.asOf()).csv(AssessmentSheets.reviewTotals(county));
            var started = api.upload(
                    Cast.FIRST_SCRUTINEER,
                    AssessmentChapter.ROOT + "/imports/review-totals?mode=ALL_OR_NOTHING&dryRun=false&target=" + id,
                    SheetFormat.CSV.mediaType(),
                    file);
            var job = api.await(Cast.FIRST_SCRUTINEER, started, LIMIT, _ -> {});
            if (!job.succeeded()) {
                throw new ApiFailure("The totals were not imported. " + job.problem());
            }
            return job.rowsAccepted();
        });
    }

    private void act(Caller caller, String id, String action, String told) {
        narrator.step(told, () -> api.settle(caller, api.post(caller, REVIEWS + "/" + id + "/" + action, null), LIMIT));
    }
}
