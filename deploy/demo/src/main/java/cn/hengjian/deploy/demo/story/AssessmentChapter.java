package cn.hengjian.deploy.demo.story;

import cn.hengjian.deploy.demo.api.Api;
import cn.hengjian.deploy.demo.api.ApiFailure;
import cn.hengjian.deploy.demo.api.Patience;
import cn.hengjian.deploy.demo.county.AssessmentSheets;
import cn.hengjian.deploy.demo.county.County;
import cn.hengjian.deploy.demo.county.SheetFiles;
import cn.hengjian.platform.spreadsheet.SheetFormat;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The annual assessment (年度考核): schemes, run, actual values, computation, and who is at the bottom. */
public final class AssessmentChapter {

    static final String ROOT = "/api/assessment/v1";

    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final County county;
    private final Api api;
    private final Narrator narrator;
    private final ObjectMapper json = new ObjectMapper();

    AssessmentChapter(County county, Api api, Narrator narrator) {
        this.county = county;
        this.api = api;
        this.narrator = narrator;
    }

    /** A published scheme. */
    public record Scheme(String id, String code, boolean wasThere) {}

    /** An open run with its appraisals. */
    public record Run(String id, int year, int appraisals) {}

    /** Who is last in a comparable group, and the explanation of the score. */
    public record Bottom(
            String cadreNumber,
            String group,
            String rank,
            String score,
            String explanationLink,
            JsonNode explanation) {}

    /** Waits until the service's own copy of the roster, fed by events, has every cadre. */
    public int awaitRoster() {
        var expected = county.cadreNumbers().collect(Collectors.toSet());
        return narrator.step("the assessment service's own copy of the roster, fed by events, is complete", () -> {
            var patience = new Patience(LIMIT);
            while (true) {
                var items = api.list(Cast.FIRST_SCRUTINEER, ROOT + "/roster/cadres");
                var missing = new HashSet<>(expected);
                items.forEach(item -> missing.remove(Views.text(item, "number")));
                if (missing.isEmpty()) {
                    return items.size();
                }
                patience.pause("%d cadres in the roster of the assessment service".formatted(missing.size()));
            }
        });
    }

    /** Publishes the two schemes (考核办法) unless they are there. */
    public List<Scheme> publishSchemes() {
        return List.of(publish("leader"), publish("general"));
    }

    private Scheme publish(String name) {
        var body = resource(name);
        var code = Views.text(body, "code");
        var known = api.list(Cast.FIRST_SCRUTINEER, ROOT + "/schemes").stream()
                .filter(scheme -> Views.text(scheme, "code").equals(code))
                .findFirst();
        var title = "scheme %s (%s), %d indicators"
                .formatted(
                        code, Views.text(body, "name"), body.path("indicators").size());
        if (known.isPresent() && Views.text(known.get(), "state").equals("PUBLISHED")) {
            narrator.say("· %s: published already".formatted(title));
            return new Scheme(Views.text(known.get(), "id"), code, true);
        }
        return narrator.step(title + ": created and published, frozen from now on", () -> {
            var scheme = known.orElseGet(() ->
                    api.post(Cast.FIRST_SCRUTINEER, ROOT + "/schemes", body).require());
            var id = Views.text(scheme, "id");
            api.post(Cast.FIRST_SCRUTINEER, ROOT + "/schemes/" + id + "/publication", null)
                    .require();
            return new Scheme(id, code, false);
        });
    }

    /** Creates and opens the annual run of the first year that has none. */
    public Run openRun(List<Scheme> schemes) {
        var years = api.list(Cast.FIRST_SCRUTINEER, ROOT + "/runs").stream()
                .map(run -> run.path("year").asInt())
                .collect(Collectors.toSet());
        var year = county.asOf().getYear() - 1;
        while (years.contains(year)) {
            year++;
        }
        var body = Map.of(
                "kind",
                "ANNUAL",
                "year",
                year,
                "schemeIds",
                schemes.stream().map(Scheme::id).toList());
        var chosen = year;
        var run = narrator.step(
                "annual run %d opened: an appraisal for every cadre of the roster".formatted(year), () -> {
                    var created = api.post(Cast.FIRST_SCRUTINEER, ROOT + "/runs", body)
                            .require();
                    var id = Views.text(created, "id");
                    api.settle(
                            Cast.FIRST_SCRUTINEER,
                            api.post(Cast.FIRST_SCRUTINEER, ROOT + "/runs/" + id + "/opening", null),
                            LIMIT);
                    return new Run(
                            id,
                            chosen,
                            api.get(Cast.FIRST_SCRUTINEER, ROOT + "/runs/" + id)
                                    .require()
                                    .path("appraisals")
                                    .asInt());
                });
        narrator.expect("every cadre has an appraisal", county.cadreCount(), run.appraisals);
        return run;
    }

    /** Imports what each cadre achieved. */
    public long importActuals(Run run) {
        return narrator.step(
                "actual values (实际值) of the quantitative indicators imported from actuals.xlsx",
                () -> CountyLoader.inScratchFolder(folder -> {
                    var file = new SheetFiles(folder, county.asOf()).xlsx(AssessmentSheets.actuals(county));
                    var started = api.upload(
                            Cast.FIRST_SCRUTINEER,
                            ROOT + "/imports/actuals?mode=ALL_OR_NOTHING&dryRun=false&target=" + run.id,
                            SheetFormat.XLSX.mediaType(),
                            file);
                    var job = api.await(Cast.FIRST_SCRUTINEER, started, LIMIT, _ -> {});
                    if (!job.succeeded()) {
                        throw new ApiFailure("The actual values were not imported. " + job.problem());
                    }
                    return job.rowsAccepted();
                }));
    }

    /** Computes every score and rank of the run. */
    public void compute(Run run) {
        narrator.step(
                "scores and ranks computed for %,d appraisals".formatted(run.appraisals),
                () -> api.settle(
                        Cast.FIRST_SCRUTINEER,
                        api.post(Cast.FIRST_SCRUTINEER, ROOT + "/runs/" + run.id + "/computation", null),
                        LIMIT));
    }

    /** The cadres of whom the generator knows that they are last; each is looked up at the bottom of his or her group. */
    public List<Bottom> bottoms(Run run) {
        return county.lastPlaces().keySet().stream()
                .map(number -> bottom(run, number))
                .toList();
    }

    private Bottom bottom(Run run, String number) {
        var appraisal = api.list(Cast.FIRST_SCRUTINEER, ROOT + "/appraisals?run=" + run.id + "&cadre=" + number)
                .getFirst();
        var group = Views.text(appraisal, "group");
        var last = api.list(
                Cast.FIRST_SCRUTINEER,
                ROOT + "/runs/" + run.id + "/rankings?group=" + Api.encode(group) + "&bottom=true");
        narrator.expect(
                "%s %s is last in the comparable group %s".formatted(number, county.holder(number), group),
                List.of(number),
                last.stream().map(item -> Views.text(item, "cadreNumber")).toList());
        var link = ROOT + "/appraisals/" + Views.text(appraisal, "id") + "/explanation";
        var explanation = api.get(Cast.FIRST_SCRUTINEER, link).require();
        var view = last.isEmpty() ? appraisal : last.getFirst();
        narrator.say("  rank %s with %s points. Why:".formatted(Views.text(view, "rank"), Views.text(view, "score")));
        tell(explanation);
        narrator.say("  the whole explanation: %s%s".formatted(api.gateway(), link));
        return new Bottom(number, group, Views.text(view, "rank"), Views.text(view, "score"), link, explanation);
    }

    private void tell(JsonNode explanation) {
        narrator.table(
                List.of("indicator", "name", "weight", "target", "actual", "points"),
                explanation
                        .path("indicators")
                        .valueStream()
                        .map(line -> List.of(
                                Views.text(line, "code"),
                                Views.text(line, "name"),
                                Views.text(line, "weight"),
                                Views.text(line, "target"),
                                Views.text(line, "actual"),
                                Views.text(line, "points")))
                        .toList());
        Views.text(explanation, "text").lines().forEach(line -> narrator.say("  %s".formatted(line)));
    }

    private JsonNode resource(String name) {
        try (var in = County.class.getResourceAsStream("/cn/hengjian/deploy/demo/schemes/" + name + ".json")) {
            return json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
