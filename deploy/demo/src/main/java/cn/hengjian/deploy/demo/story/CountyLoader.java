package cn.hengjian.deploy.demo.story;

import cn.hengjian.deploy.demo.api.Api;
import cn.hengjian.deploy.demo.api.ApiFailure;
import cn.hengjian.deploy.demo.api.Job;
import cn.hengjian.deploy.demo.county.County;
import cn.hengjian.deploy.demo.county.PersonnelSheets;
import cn.hengjian.deploy.demo.county.Sheet;
import cn.hengjian.deploy.demo.county.SheetFiles;
import cn.hengjian.platform.spreadsheet.SheetFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Loads a county into the suite, sheet after sheet, each all or nothing. What is there already is left alone, so that a
 * load that was cut short goes on where it stopped.
 */
public final class CountyLoader {

    private static final String ROOT = "/api/personnel/v1";
    private static final Duration LIMIT = Duration.ofMinutes(20);

    private final County county;
    private final Api api;

    public CountyLoader(County county, Api api) {
        this.county = county;
        this.api = api;
    }

    /** How a sheet fared; no rows if it was there already. */
    public record Loaded(String kind, String file, boolean wasThere, long rows, Duration time) {}

    /**
     * Loads what is missing.
     *
     * @param progress takes a line for each sheet and for each look at a long import
     * @throws ApiFailure at the first sheet that is refused, with the refusal's own words
     */
    public List<Loaded> load(Consumer<String> progress) {
        return inScratchFolder(folder -> {
            var files = new SheetFiles(folder, county.asOf());
            var loaded = new ArrayList<Loaded>();
            for (var sheet : PersonnelSheets.of(county)) {
                if (isThere(sheet.kind())) {
                    loaded.add(new Loaded(sheet.kind(), "", true, 0, Duration.ZERO));
                } else {
                    loaded.add(load(sheet, files, progress));
                }
            }
            return List.copyOf(loaded);
        });
    }

    private Loaded load(Sheet sheet, SheetFiles files, Consumer<String> progress) throws IOException {
        var began = System.nanoTime();
        // Offices send what their software saves: a mix of all.
        var file = switch (sheet.kind()) {
            case "posts", "cadres" -> files.xlsx(sheet);
            case "educations" -> files.gb18030(sheet);
            default -> files.csv(sheet);
        };
        var name = file.getFileName().toString();
        var format = name.endsWith(".xlsx") ? SheetFormat.XLSX : SheetFormat.CSV;
        var started = api.upload(
                Cast.COUNTY_SYSTEM,
                ROOT + "/imports/" + sheet.kind() + "?mode=ALL_OR_NOTHING&dryRun=false",
                format.mediaType(),
                file);
        var job = api.await(Cast.COUNTY_SYSTEM, started, LIMIT, seen -> {
            if (seen.rowsDone() > 0 && !seen.ended()) {
                progress.accept("%s: %d rows".formatted(name, seen.rowsDone()));
            }
        });
        if (!job.succeeded()) {
            throw new ApiFailure("%s was not imported. %s%s".formatted(name, job.problem(), firstErrors(job)));
        }
        var time = Duration.ofNanos(System.nanoTime() - began);
        progress.accept("%s: %d rows imported in %d ms".formatted(name, job.rowsAccepted(), time.toMillis()));
        return new Loaded(sheet.kind(), name, false, job.rowsAccepted(), time);
    }

    private String firstErrors(Job job) {
        if (job.errors().isEmpty()) {
            return "";
        }
        var lines = new StringBuilder();
        var items =
                api.get(Cast.COUNTY_SYSTEM, api.path(job.errors())).require().path("items");
        for (var i = 0; i < Math.min(10, items.size()); i++) {
            var error = items.path(i);
            lines.append("\n  row %s %s: %s"
                    .formatted(Views.text(error, "row"), Views.text(error, "column"), Views.text(error, "detail")));
        }
        return lines.toString();
    }

    private boolean isThere(String kind) {
        return switch (kind) {
            case "units" -> any("/units?kind=COUNTY&limit=10", "code", County.ROOT_CODE);
            case "posts", "cadres" ->
                !api.get(Cast.COUNTY_SYSTEM, ROOT + "/" + kind + "?limit=1")
                        .require()
                        .path("items")
                        .isEmpty();
            case "postings" -> firstCadreHas("currentPostings");
            case "educations" -> firstCadreHas("educations");
            case "family-members" -> firstCadreHas("familyMembers");
            default -> throw new IllegalArgumentException("no such sheet: " + kind);
        };
    }

    private boolean any(String path, String field, String value) {
        var items = api.get(Cast.COUNTY_SYSTEM, ROOT + path).require().path("items");
        return Views.texts(items, field).contains(value);
    }

    /** A sheet is loaded whole or not at all, so one cadre's records tell of all. */
    private boolean firstCadreHas(String list) {
        var items =
                api.get(Cast.COUNTY_SYSTEM, ROOT + "/cadres?limit=1").require().path("items");
        var id = Views.text(items.path(0), "id");
        return !api.get(Cast.COUNTY_SYSTEM, ROOT + "/cadres/" + id)
                .require()
                .path(list)
                .isEmpty();
    }

    /** Work that may fail at the disk. */
    @FunctionalInterface
    interface WithFolder<T> {
        T in(Path folder) throws IOException;
    }

    /** Does something with a folder that is gone afterwards. */
    static <T> T inScratchFolder(WithFolder<T> work) {
        try {
            var folder = Files.createTempDirectory("hengjian-demo");
            try {
                return work.in(folder);
            } finally {
                try (var files = Files.list(folder)) {
                    for (var file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
