package cn.hengjian.platform.sheetimport;

import cn.hengjian.platform.job.Jobs;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.spreadsheet.ErrorReport;
import cn.hengjian.platform.spreadsheet.SheetFormat;
import cn.hengjian.platform.spreadsheet.SheetLimits;
import cn.hengjian.platform.spreadsheet.SheetReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reports the rejected rows of an import, in the format in which the sheet came. */
@ApplicationScoped
class RowErrors {

    private final Jobs jobs;

    RowErrors(Jobs jobs) {
        this.jobs = jobs;
    }

    RowErrorResource.RowErrorsView list(UUID job, Caller caller, Locale locale) {
        jobs.require(job, caller, locale);
        return new RowErrorResource.RowErrorsView(jobs.errors(job).stream()
                .map(error -> {
                    var entry = error.entry(locale);
                    return new RowErrorResource.RowErrorView(row(error), entry.column(), entry.code(), entry.detail());
                })
                .toList());
    }

    Response report(UUID job, Caller caller, Locale locale) {
        jobs.require(job, caller, locale);
        var errors = jobs.errors(job);
        var mediaType = jobs.mediaType(job);
        if (errors.isEmpty() || mediaType.isEmpty()) {
            throw new ProblemException(HttpProblem.NOT_FOUND, new Text("此任务没有被拒绝的行", "This job has no rejected rows"));
        }
        var format = SheetFormat.ofMediaType(mediaType.get());
        StreamingOutput report = out -> write(out, job, errors, format, locale);
        return Response.ok(report)
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"errors." + format.extension() + "\"")
                .build();
    }

    private void write(OutputStream out, UUID job, List<Violation> errors, SheetFormat format, Locale locale)
            throws IOException {
        Map<Long, List<Violation>> byRow =
                errors.stream().collect(Collectors.groupingBy(RowErrors::row, LinkedHashMap::new, Collectors.toList()));
        try (var reader = SheetReader.open(jobs.input(job), format, SheetLimits.DEFAULT)) {
            var header = reader.next();
            if (header == null) {
                return;
            }
            try (var report = ErrorReport.open(out, format, header, locale)) {
                for (var row = header; row != null && !byRow.isEmpty(); row = reader.next()) {
                    var wrong = byRow.remove(row.number());
                    if (wrong != null) {
                        report.add(row, wrong);
                    }
                }
            } catch (ProblemException _) {
                // The rest of the file cannot be read, which is what the job's own problem says.
                return;
            }
        }
    }

    private static long row(Violation error) {
        return error.place() instanceof Violation.Place.Sheet(var row, var _) ? row : 0;
    }
}
