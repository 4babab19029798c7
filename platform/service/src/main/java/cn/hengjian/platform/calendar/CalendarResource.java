package cn.hengjian.platform.calendar;

import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.check.Checked;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.time.CalendarDay;
import cn.hengjian.platform.time.Deadline;
import cn.hengjian.platform.time.LegalPeriod;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The working-day calendar and how deadlines come out of it. */
@Path("/")
@RunOnVirtualThread
@Authenticated
@Tag(name = "calendar", description = "Working days and public holidays")
public class CalendarResource {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final HolidayTables tables;
    private final Audit audit;
    private final CurrentCaller caller;

    CalendarResource(HolidayTables tables, Audit audit, CurrentCaller caller) {
        this.tables = tables;
        this.audit = audit;
        this.caller = caller;
    }

    /** A year's table as the State Council's notice gives it. */
    public record LoadYear(
            @NotBlank @Size(max = 100) String source,
            @NotEmpty @Size(max = 120) List<@Valid @NotNull DayEntry> days) {}

    /** A day off, or a worked weekend day. */
    public record DayEntry(
            @NotNull LocalDate date,
            @NotNull CalendarDay.Kind kind,
            @NotBlank @Size(max = 50) String nameZh,
            @NotBlank @Size(max = 50) String nameEn) {}

    /** A year's table; {@code published} is false while its notice is not loaded. */
    public record YearView(int year, boolean published, List<DayEntry> days) {}

    /** A deadline and each step that led to it. */
    public record DeadlineView(
            LocalDate start, String period, LocalDate due, LocalDate warning, List<DeadlineStep> explanation) {

        public static DeadlineView of(Deadline deadline, @Nullable String language) {
            var locale = Text.negotiate(language);
            return new DeadlineView(
                    deadline.start(),
                    deadline.period().toString(),
                    deadline.due(),
                    deadline.warning(),
                    DeadlineStep.read(deadline.explanation(), locale));
        }
    }

    @GET
    @Path("calendar/{year}")
    @Operation(operationId = "getCalendarYear", summary = "The holidays and adjusted workdays of a year")
    public YearView year(@PathParam("year") int year) {
        return view(requireYear(year));
    }

    @POST
    @Path("calendar/{year}")
    @RolesAllowed(Roles.SYSTEM_ADMIN)
    @Transactional
    @Operation(operationId = "loadCalendarYear", summary = "Load a year's table, replacing the one that is there")
    public YearView load(@PathParam("year") int year, @Valid @NotNull LoadYear command) {
        requireYear(year);
        for (int i = 0; i < command.days().size(); i++) {
            if (command.days().get(i).date().getYear() != year) {
                throw new ProblemException(
                        HttpProblem.INVALID_CONTENT,
                        Violation.at(
                                "/days/" + i + "/date",
                                "out-of-range",
                                new Text("日期应在 %s 年内", "The date must lie in the year %s").with(year)));
            }
        }
        var days = command.days().stream()
                .map(day ->
                        new CalendarDay(day.date(), day.kind(), new Text(day.nameZh(), day.nameEn()), command.source()))
                .toList();
        tables.load(year, days, command.source(), caller.get().username());
        audit.record(caller.get(), "calendar-loaded", "calendar", Integer.toString(year), Map.of("days", days.size()));
        return view(year);
    }

    @GET
    @Path("deadlines")
    @Operation(
            operationId = "computeDeadline",
            summary = "When a legal period ends and why: P10D calendar days, P10WD working days, P6M months")
    public DeadlineView deadline(
            @QueryParam("start") @NotNull LocalDate start,
            @QueryParam("period") @NotNull String period,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var parsed = switch (LegalPeriod.parse(period)) {
            case Checked.Valid<LegalPeriod>(var value) -> value;
            case Checked.Refused<LegalPeriod>(var code, var message) ->
                throw new ProblemException(HttpProblem.UNREADABLE, Violation.query("period", code, message));
        };
        return DeadlineView.of(Deadline.of(start, parsed, tables.calendar(), 0), language);
    }

    private YearView view(int year) {
        return new YearView(
                year,
                tables.isLoaded(year),
                tables.days(year).stream()
                        .map(day -> new DayEntry(
                                day.date(),
                                day.kind(),
                                day.name().zhCN(),
                                day.name().en()))
                        .toList());
    }

    private static int requireYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw ProblemException.absent();
        }
        return year;
    }
}
