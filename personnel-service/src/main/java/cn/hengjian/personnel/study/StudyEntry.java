package cn.hengjian.personnel.study;

import cn.hengjian.personnel.sight.FileScope;
import cn.hengjian.personnel.study.rules.StudyRules;
import cn.hengjian.personnel.together.Portion;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what somebody enters against the file and the policy, and tells all that is wrong at once. */
@ApplicationScoped
class StudyEntry {

    private final Database database;

    StudyEntry(Database database) {
        this.database = database;
    }

    /**
     * What is written down.
     *
     * @param title with the organiser: nothing where the file has them
     */
    record Entered(
            UUID cadre,
            @Nullable UUID training,
            @Nullable String title,
            @Nullable String organiser,
            LocalDate start,
            LocalDate end) {}

    private record Days(LocalDate start, LocalDate end) {

        static Days of(Row row) throws SQLException {
            return new Days(row.date("start_date"), row.date("end_date"));
        }
    }

    Entered read(EnterStudy command, StudyPolicy policy, LocalDate today, Caller caller) {
        var cadre = database.find(
                        Sql.of(
                                        "SELECT c.id FROM cadre c JOIN unit u ON u.id = c.unit_id WHERE c.number = ?",
                                        command.cadreNumber())
                                .and(FileScope.predicate(caller)),
                        row -> row.uuid("id"))
                .orElseThrow(() -> ProblemException.invalid(List.of(StudyProblem.absentCadre("/cadreNumber"))));
        policy.topics().require(command.topic(), "/topic");
        var faults = new ArrayList<Violation>();
        var days = command.trainingId() == null ? ownDays(command, faults) : onFile(command, cadre, faults);
        ProblemException.requireNone(faults);
        requirePossible(days, command, policy, today, faults);
        ProblemException.requireNone(faults);
        return new Entered(cadre, command.trainingId(), command.title(), command.organiser(), days.start(), days.end());
    }

    private Days onFile(EnterStudy command, UUID cadre, List<Violation> faults) {
        if (command.title() != null
                || command.organiser() != null
                || command.startDate() != null
                || command.endDate() != null) {
            faults.add(Violation.at(
                    "/trainingId",
                    "on-file",
                    new Text("名称、主办单位和日期以档案为准，不再填写", "Name, organiser and days are on file; leave them out")));
        }
        var found = database.find(
                Sql.of(
                        "SELECT start_date, end_date FROM training WHERE id = ? AND cadre_id = ?",
                        command.trainingId(),
                        cadre),
                Days::of);
        if (found.isEmpty()) {
            faults.add(Violation.at(
                    "/trainingId",
                    "unknown-training",
                    new Text("该干部档案中没有这条培训记录", "The cadre's file has no such training")));
        }
        return found.orElse(new Days(LocalDate.EPOCH, LocalDate.EPOCH));
    }

    private static Days ownDays(EnterStudy command, List<Violation> faults) {
        var start = command.startDate();
        var end = command.endDate();
        require("/title", command.title(), faults);
        require("/organiser", command.organiser(), faults);
        require("/startDate", start, faults);
        require("/endDate", end, faults);
        return start == null || end == null ? new Days(LocalDate.EPOCH, LocalDate.EPOCH) : new Days(start, end);
    }

    private static void require(String pointer, @Nullable Object value, List<Violation> faults) {
        if (value == null) {
            faults.add(Violation.at(pointer, "required", new Text("不在档案中的学习必填", "Expected of what is not on file")));
        }
    }

    private static void requirePossible(
            Days days, EnterStudy command, StudyPolicy policy, LocalDate today, List<Violation> faults) {
        var end = command.trainingId() == null ? "/endDate" : "/trainingId";
        if (days.end().isBefore(days.start())) {
            faults.add(Violation.at(end, "before-start", StudyFaults.BEFORE_START));
            return;
        }
        if (days.end().isAfter(today)) {
            faults.add(Violation.at(end, "in-the-future", StudyFaults.IN_FUTURE));
        }
        if (days.start().getYear() != days.end().getYear()) {
            faults.add(Violation.at(end, "another-year", StudyFaults.ANOTHER_YEAR));
        }
        if (command.portion() != Portion.FULL && !days.start().equals(days.end())) {
            faults.add(Violation.at("/portion", "part-of-a-day", new Text("半天的学习应在同一日", "Half a day is of one date")));
            return;
        }
        requireHours(command.hours(), halves(days, command.portion()), policy, faults);
    }

    private static int halves(Days days, Portion portion) {
        return portion == Portion.FULL ? 2 * Math.toIntExact(ChronoUnit.DAYS.between(days.start(), days.end()) + 1) : 1;
    }

    private static void requireHours(BigDecimal hours, int halves, StudyPolicy policy, List<Violation> faults) {
        if (!StudyRules.isInSteps(hours, policy.hoursStep())) {
            faults.add(Violation.at("/hours", "not-in-steps", StudyFaults.notInSteps(policy)));
        }
        if (!StudyRules.fits(hours, halves, policy.hoursPerDay())) {
            faults.add(Violation.at("/hours", "too-many", StudyFaults.tooMany(policy)));
        }
    }
}
