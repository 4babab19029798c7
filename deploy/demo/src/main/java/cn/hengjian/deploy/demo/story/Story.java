package cn.hengjian.deploy.demo.story;

import cn.hengjian.deploy.demo.api.Api;
import cn.hengjian.deploy.demo.county.County;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The year of a county in its order. Its chapters can also be called one by one. */
public final class Story {

    private final County county;
    private final Api api;
    private final Narrator narrator;

    public Story(County county, Api api, Narrator narrator) {
        this.county = county;
        this.api = api;
        this.narrator = narrator;
    }

    /** What the whole story saw. */
    public record Seen(
            List<CountyLoader.Loaded> loaded,
            CountyChapter.DryRun dryRun,
            AssessmentChapter.Run run,
            ReviewChapter.Review review,
            List<AssessmentChapter.Bottom> bottoms,
            List<TalkChapter.Talk> talks,
            InspectionChapter.Inspected inspected,
            SupervisionChapter.Closed closed,
            PublicChapter.Answered answered,
            List<FeedChapter.Seen> events) {}

    public CountyChapter county() {
        return new CountyChapter(county, api, narrator);
    }

    public AssessmentChapter assessment() {
        return new AssessmentChapter(county, api, narrator);
    }

    public ReviewChapter review() {
        return new ReviewChapter(county, api, narrator);
    }

    public TalkChapter talks() {
        return new TalkChapter(county, api, narrator);
    }

    public SupervisionChapter supervision() {
        return new SupervisionChapter(api, narrator);
    }

    public InspectionChapter inspection() {
        return new InspectionChapter(api, narrator);
    }

    public PublicChapter people() {
        return new PublicChapter(api, narrator);
    }

    public FeedChapter feed() {
        return new FeedChapter(api, narrator);
    }

    /** Tells all of it. What turned out otherwise than expected, the narrator knows. */
    public Seen tell() {
        narrator.title("A year in Heng'an County (衡安县), %,d cadres, through the public API at %s"
                .formatted(county.cadreCount(), api.gateway()));
        var loaded = narrator.chapter("The county's roster (干部名册)", county()::load);
        var dryRun = narrator.chapter("A roster with mistakes is tried", county()::dryRun);
        var run = narrator.chapter("The annual assessment (年度考核) is set up", () -> {
            assessment().awaitRoster();
            return assessment().openRun(assessment().publishSchemes());
        });
        narrator.chapter("What each cadre achieved", () -> assessment().importActuals(run));
        var review = narrator.chapter("The democratic review (民主测评)", () -> {
            var held = review().hold(run);
            review().boundaries(held);
            return held;
        });
        var bottoms = narrator.chapter("Scores, ranks, and who is at the bottom and why", () -> {
            assessment().compute(run);
            return assessment().bottoms(run);
        });
        var talks = narrator.chapter("Which talk is suggested and why", () -> talks().await(review));
        var inspected = narrator.chapter(
                "A visit that nobody was warned of (双随机、暗访)", () -> inspection().inspect());
        var closed = narrator.chapter("A finding through to closure (督查整改)", supervision()::closeFinding);
        var answered = narrator.chapter("What people write, and what comes of it (群众反映)", () -> {
            var opinion = people().answerOpinion();
            people().sealAccusation();
            return opinion;
        });
        var events = narrator.chapter(
                "What other systems see of it",
                () -> feed().read(subjects(talks, inspected, closed, answered), review));
        narrator.chapter("How it ends", () -> {
            talks().nothingHappened(review, talks);
            close(run, review);
            return run;
        });
        return new Seen(loaded, dryRun, run, review, bottoms, talks, inspected, closed, answered, events);
    }

    private static Set<String> subjects(
            List<TalkChapter.Talk> talks,
            InspectionChapter.Inspected inspected,
            SupervisionChapter.Closed closed,
            PublicChapter.Answered answered) {
        var subjects =
                new HashSet<>(List.of(inspected.visitId(), closed.findingId(), closed.orderId(), answered.opinionId()));
        talks.forEach(talk -> subjects.add(talk.id()));
        return subjects;
    }

    private void close(AssessmentChapter.Run run, ReviewChapter.Review review) {
        narrator.say("Where to look next:");
        narrator.say("  %s".formatted(api.gateway()));
        narrator.say("  %s%s/runs/%s/groups".formatted(api.gateway(), AssessmentChapter.ROOT, run.id()));
        narrator.say("  %s%s/reviews/%s/results".formatted(api.gateway(), AssessmentChapter.ROOT, review.id()));
        narrator.say("  a token for curl: ./hengjian token assess.sun");
        var surprises = narrator.surprises();
        narrator.say("");
        narrator.say("%d of %d expectations met in %s."
                .formatted(narrator.expectations() - surprises.size(), narrator.expectations(), narrator.elapsed()));
        surprises.forEach(surprise -> narrator.say("✗ %s".formatted(surprise)));
    }
}
