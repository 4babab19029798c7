package cn.hengjian.deploy.demo.story;

import cn.hengjian.deploy.demo.api.Api;
import cn.hengjian.deploy.demo.county.County;
import cn.hengjian.deploy.demo.county.FaultyRoster;
import cn.hengjian.deploy.demo.county.SheetFiles;
import cn.hengjian.platform.spreadsheet.SheetFormat;
import java.time.Duration;
import java.util.List;

/** The county's roster: loaded, and a faulty file tried without keeping anything. */
public final class CountyChapter {

    private static final String ROOT = "/api/personnel/v1";

    private final County county;
    private final Api api;
    private final Narrator narrator;

    CountyChapter(County county, Api api, Narrator narrator) {
        this.county = county;
        this.api = api;
        this.narrator = narrator;
    }

    /** The refusal of one row of a sheet. */
    public record RowError(long row, String column, String detail) {}

    /** What a dry run said, and how many of its cadres were kept. */
    public record DryRun(long accepted, long rejected, List<RowError> errors, int kept) {}

    /** Loads the county unless it is there. */
    public List<CountyLoader.Loaded> load() {
        var loaded = new CountyLoader(county, api).load(line -> narrator.say("  %s".formatted(line)));
        if (loaded.stream().allMatch(CountyLoader.Loaded::wasThere)) {
            narrator.say("The county is loaded already: %,d cadres; nothing is done.".formatted(county.cadreCount()));
        }
        return loaded;
    }

    /** Tries a roster that has a mistake in nearly every row. */
    public DryRun dryRun() {
        var job = narrator.step(
                "a roster (干部名册) with mistakes, as a dry run: everything is checked, nothing is kept",
                () -> CountyLoader.inScratchFolder(folder -> {
                    var file = new SheetFiles(folder, county.asOf()).csv(FaultyRoster.sheet());
                    var started = api.upload(
                            Cast.ORGANISATION,
                            ROOT + "/imports/cadres?mode=SKIP_ERRORS&dryRun=true",
                            SheetFormat.CSV.mediaType(),
                            file);
                    return api.await(Cast.ORGANISATION, started, Duration.ofMinutes(2), _ -> {});
                }));
        var errors = job.errors().isEmpty() ? List.<RowError>of() : errors(job.errors());
        narrator.table(
                List.of("row", "column", "what is wrong"),
                errors.stream()
                        .map(error -> List.of(Long.toString(error.row), error.column, error.detail))
                        .toList());
        var kept = api.get(Cast.ORGANISATION, ROOT + "/cadres?q=" + Api.encode(FaultyRoster.NAME_PREFIX))
                .require()
                .path("items")
                .size();
        var seen = new DryRun(job.rowsAccepted(), job.rowsRejected(), errors, kept);
        narrator.expect("one row would be accepted", (long) FaultyRoster.GOOD_ROWS, seen.accepted);
        narrator.expect(
                "every faulty row is named",
                FaultyRoster.REFUSED_ROWS,
                errors.stream().map(RowError::row).distinct().sorted().toList());
        narrator.expect("nothing was kept", 0, seen.kept);
        return seen;
    }

    private List<RowError> errors(String link) {
        return api.get(Cast.ORGANISATION, api.path(link))
                .require()
                .path("items")
                .valueStream()
                .map(item ->
                        new RowError(item.path("row").asLong(), Views.text(item, "column"), Views.text(item, "detail")))
                .toList();
    }
}
