package cn.hengjian.assessment.circumstance.rules;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a person takes part in the appraisal of a year.
 *
 * @param mark why there is no grade, or null if there is one
 * @param notExcellent a warning or an admonishment in the year: any grade but the best
 * @param assessingUnit where he or she is assessed
 * @param rules what that was decided by
 */
public record Participation(@Nullable NoGrade mark, boolean notExcellent, UUID assessingUnit, Set<String> rules) {

    private static final String MOVE = "ASM-MOVE";
    private static final String SANCTIONED = "ASM-SANC";
    private static final String ADMONISHED = "SM-1";

    public Participation {
        rules = Set.copyOf(rules);
    }

    /** Decides from all that is known about a person's year. */
    public static Participation of(int year, UUID home, List<Circumstance> facts, ParticipationParameters parameters) {
        var span = new Span(LocalDate.of(year, 1, 1), Year.of(year).atMonthDay(MonthDay.of(12, 31)));
        var rules = new TreeSet<String>();
        var mark = mark(span, facts, parameters);
        if (mark != null) {
            rules.add(mark.rule());
        }
        boolean warned = facts.stream()
                .anyMatch(fact -> fact.sanction() == Sanction.WARNING
                        && (fact.kind() == CircumstanceKind.CASE || span.holds(fact.from())));
        if (warned) {
            rules.add(SANCTIONED);
        }
        boolean admonished = facts.stream()
                .anyMatch(fact -> fact.kind() == CircumstanceKind.ADMONISHMENT && span.holds(fact.from()));
        if (admonished) {
            rules.add(ADMONISHED);
        }
        if (facts.stream().anyMatch(fact -> fact.kind().namesUnit() || fact.kind() == CircumstanceKind.TRAINING)) {
            rules.add(MOVE);
        }
        return new Participation(mark, warned || admonished, unit(span, home, facts, parameters), rules);
    }

    /** What is graver goes first: it decides how long there is no grade. */
    private static @Nullable NoGrade mark(Span span, List<Circumstance> facts, ParticipationParameters parameters) {
        if (facts.stream().anyMatch(fact -> isSanctioned(span, fact, parameters))) {
            return NoGrade.NO_GRADE_SANCTION;
        }
        if (facts.stream().anyMatch(Circumstance::isOpenCase)) {
            return NoGrade.NO_GRADE_CASE;
        }
        if (facts.stream().anyMatch(fact -> fact.kind() == CircumstanceKind.PROBATION && fact.covers(span.last()))) {
            return NoGrade.NO_GRADE_PROBATION;
        }
        var leave = facts.stream().filter(fact -> fact.kind().isLeave()).toList();
        return parameters.leave().exceededBy(span.daysOf(leave), span.days()) ? NoGrade.NO_GRADE_LEAVE : null;
    }

    /** ASM-SANC, CSL-62: a demerit or more has effect in the year, or is what a case of the year ended with. */
    private static boolean isSanctioned(Span span, Circumstance fact, ParticipationParameters parameters) {
        var sanction = fact.sanction();
        if (sanction == null || sanction == Sanction.WARNING) {
            return false;
        }
        var period = Objects.requireNonNull(parameters.sanctionPeriods().get(sanction));
        var ends = switch (period.unit()) {
            case CALENDAR_DAYS -> fact.decidedOn().plusDays(period.count());
            case MONTHS -> fact.decidedOn().plusMonths(period.count());
            case YEARS -> fact.decidedOn().plusYears(period.count());
            case WORKING_DAYS -> throw new IllegalArgumentException("a sanction is not counted in working days");
        };
        return fact.kind() == CircumstanceKind.CASE
                || (!fact.from().isAfter(span.last()) && !ends.isBefore(span.first()));
    }

    /** ASM-MOVE: the present unit, or where the person worked for longer; who is sent away stays with the sender. */
    private static UUID unit(Span span, UUID home, List<Circumstance> facts, ParticipationParameters parameters) {
        var seconded = new TreeMap<UUID, List<Circumstance>>();
        for (var fact : facts) {
            if (fact.kind() == CircumstanceKind.SECONDMENT && fact.unit() != null) {
                seconded.computeIfAbsent(fact.unit(), _ -> new ArrayList<>()).add(fact);
            }
        }
        for (var there : seconded.entrySet()) {
            if (parameters.secondment().exceededBy(span.daysOf(there.getValue()), span.days())) {
                return there.getKey();
            }
        }
        return facts.stream()
                .filter(fact ->
                        fact.kind() == CircumstanceKind.TRANSFER && !fact.from().isAfter(span.last()))
                .max(Comparator.comparing(Circumstance::from))
                .map(Circumstance::unit)
                .orElse(home);
    }

    /** The days of a year. */
    private record Span(LocalDate first, LocalDate last) {

        boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        long days() {
            return ChronoUnit.DAYS.between(first, last) + 1;
        }

        /** The days of the year that any of the facts covers; a day that two cover counts once. */
        long daysOf(List<Circumstance> facts) {
            long days = 0;
            for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
                var one = day;
                if (facts.stream().anyMatch(fact -> fact.covers(one))) {
                    days++;
                }
            }
            return days;
        }
    }
}
