package cn.hengjian.personnel.waiting;

import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.effect.Effect;
import cn.hengjian.personnel.effect.EffectKind;
import cn.hengjian.personnel.measure.PackWords;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.time.LegalPeriod;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a pack says of waiting for a post. */
record WaitingPolicy(PolicyPack pack) {

    static final String KEY = "waiting.enabled";
    static final String DISMISSAL = "EXIT";
    static final String UNPROTECTED = "NONE";

    static final Set<Task> TASKS =
            Set.of(Task.QUARTERLY_REVIEW, Task.PREPARE_EXPIRY, Task.REVIEW_EXPIRY, Task.CONCLUDE);

    private static final String BLOCK = "SM-3 待岗（M11）";
    private static final String UNMAPPED = "NONE";
    private static final String GROUND = "waiting.ground.";
    private static final String FORM = "waiting.form.";
    private static final String FORM_MAX = "waiting.formMax.";
    private static final String EXIT = "waiting.exit.";
    private static final String TERM = "waiting.term";
    private static final String REVIEW = "waiting.reviewEvery";
    private static final String PREPARE_BEFORE = "waiting.prepareBefore";
    private static final String REVIEW_BEFORE = "waiting.reviewBefore";
    private static final String OUTCOMES = "waiting.outcomes";
    private static final String PROTECTED = "waiting.protected";

    /** Codes of the grounds that there are. */
    List<String> grounds() {
        return PackWords.codes(pack, GROUND);
    }

    /** Codes of the grounds of a dismissal (CSL-88). */
    List<String> exitGrounds() {
        return PackWords.codes(pack, EXIT);
    }

    /** The lawful form of a ground; without one nobody waits on it (M11). */
    Optional<WaitingForm> form(String ground) {
        var form = pack.text(FORM + ground);
        return !pack.flag(KEY) || form.equals(UNMAPPED) ? Optional.empty() : Optional.of(WaitingForm.valueOf(form));
    }

    /** Months of a time of waiting: no longer than its form may take. */
    int months(WaitingForm form) {
        int term = pack.period(TERM).count();
        return pack.values().containsKey(FORM_MAX + form)
                ? Math.min(term, pack.period(FORM_MAX + form).count())
                : term;
    }

    /** Months from review to review. */
    int reviewEvery() {
        return pack.period(REVIEW).count();
    }

    /** Days before the end on which it is prepared what comes then. */
    int prepareBefore() {
        return pack.period(PREPARE_BEFORE).count();
    }

    /** Days before the end on which its review opens. */
    int reviewBefore() {
        return pack.period(REVIEW_BEFORE).count();
    }

    Set<String> outcomes() {
        return pack.words(OUTCOMES);
    }

    /** What protects from a dismissal (CSL-89). */
    Set<String> protections() {
        return pack.words(PROTECTED);
    }

    /** The words of a form, of the dismissal, or of grounds, separated by commas. */
    Text words(String code) {
        if (code.equals(DISMISSAL)) {
            return new Text("辞退", "a dismissal");
        }
        return Arrays.stream(WaitingForm.values())
                .filter(form -> form.name().equals(code))
                .findFirst()
                .map(this::words)
                .orElseGet(() -> groundWords(code));
    }

    /** How long somebody waits in a form. */
    LegalPeriod term(WaitingForm form) {
        return new LegalPeriod(months(form), LegalPeriod.Unit.MONTHS);
    }

    static Text lawful(WaitingForm form) {
        return switch (form) {
            case ADJUSTMENT -> new Text("调整职务", "an adjustment of the post");
            case SUSPENSION -> new Text("停职检查", "a suspension for inspection");
            case OFF_POST -> new Text("离岗", "off the post");
        };
    }

    private Text words(WaitingForm form) {
        var time = term(form).description();
        var lawful = lawful(form);
        return new Text(
                "%s，离岗待岗%s".formatted(lawful.zhCN(), time.zhCN()),
                "%s, waiting for a post for %s".formatted(lawful.en(), time.en()));
    }

    private Text groundWords(String codes) {
        var words = Arrays.stream(codes.split(","))
                .map(code -> PackWords.of(pack, pack.values().containsKey(GROUND + code) ? GROUND + code : EXIT + code))
                .toList();
        return new Text(
                words.stream().map(Text::zhCN).collect(Collectors.joining("；")),
                words.stream().map(Text::en).collect(Collectors.joining("; ")));
    }

    /** The last day of a time of waiting; a month ends on the same day number or its last day. */
    LocalDate until(WaitingForm form, LocalDate on) {
        return on.plusMonths(months(form));
    }

    /** What is barred meanwhile. */
    Effect block(WaitingForm form, LocalDate on) {
        return new Effect(EffectKind.NO_APPOINTMENT, on, until(form, on), BLOCK, pack.reference());
    }

    /**
     * From the beginning of the waiting to the end of a time for something in it; none where nothing is due.
     *
     * @param ordinal of a review
     */
    Optional<LegalPeriod> within(Task task, LocalDate on, LocalDate until, int ordinal) {
        return switch (task) {
            case QUARTERLY_REVIEW -> {
                int months = reviewEvery() * ordinal;
                yield on.plusMonths(months).isBefore(until)
                        ? Optional.of(new LegalPeriod(months, LegalPeriod.Unit.MONTHS))
                        : Optional.empty();
            }
            case PREPARE_EXPIRY -> days(on, until.minusDays(prepareBefore()));
            case REVIEW_EXPIRY -> days(on, until.minusDays(reviewBefore()));
            case CONCLUDE -> days(on, until);
            default -> Optional.empty();
        };
    }

    private static Optional<LegalPeriod> days(LocalDate on, LocalDate due) {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(on, due));
        return Optional.of(new LegalPeriod(days, LegalPeriod.Unit.CALENDAR_DAYS));
    }

    private void requireSound() {
        for (var ground : grounds()) {
            if (form(ground).filter(WaitingForm.OFF_POST::equals).isPresent()
                    && pack.pack().equals(Policies.CURRENT)) {
                throw new IllegalArgumentException(FORM + ground + ": a form that the law has, or " + UNMAPPED);
            }
        }
        for (var key : List.of(TERM, REVIEW)) {
            require(key, LegalPeriod.Unit.MONTHS);
        }
        for (var key : List.of(PREPARE_BEFORE, REVIEW_BEFORE)) {
            require(key, LegalPeriod.Unit.CALENDAR_DAYS);
        }
        for (var form : WaitingForm.values()) {
            if (months(form) <= reviewEvery()) {
                throw new IllegalArgumentException(TERM + ": longer than " + REVIEW);
            }
        }
        if (grounds().isEmpty() || exitGrounds().isEmpty() || protections().contains(UNPROTECTED)) {
            throw new IllegalArgumentException("waiting: grounds, grounds of a dismissal, and what protects from it");
        }
        outcomes().stream().filter(word -> !word.equals(DISMISSAL)).forEach(WaitingOutcome::valueOf);
    }

    private void require(String key, LegalPeriod.Unit unit) {
        if (pack.period(key).unit() != unit) {
            throw new IllegalArgumentException(key + ": " + unit);
        }
    }

    /** Refuses amendments that nobody can wait under. */
    @Singleton
    static class Reader implements PolicyReader {

        @Override
        public void read(PolicyPack candidate) {
            new WaitingPolicy(candidate).requireSound();
        }
    }
}
