package cn.hengjian.personnel.dossier.rules;

import cn.hengjian.platform.problem.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days that a sub-record is about.
 *
 * @param fromField the field of the first day
 * @param toField the field of the last
 * @param longer whether it ends on a later day than it begins
 * @param endsLater whether its end may lie ahead
 */
public record EntrySpan(
        String fromField,
        @Nullable LocalDate from,
        String toField,
        @Nullable LocalDate to,
        boolean longer,
        boolean endsLater) {

    /** Why the days can't be right. */
    public enum Why {
        IN_FUTURE("in-future", "日期不能在将来", "The date lies in the future"),
        BEFORE_BIRTH("before-birth", "早于出生日期", "Before the cadre was born"),
        NOT_BEFORE_END("not-before-end", "起始日期应早于终止日期", "The start must be before the end");

        private final String code;
        private final Text text;

        Why(String code, String zhCN, String en) {
            this.code = code;
            this.text = new Text(zhCN, en);
        }

        public String code() {
            return code;
        }

        public Text text() {
            return text;
        }
    }

    /** What is wrong, and with which field. */
    public record Objection(String field, Why why) {}

    /** About no day of the cadre's own life. */
    public static EntrySpan none() {
        return new EntrySpan("", null, "", null, false, false);
    }

    /** A single day. */
    public static EntrySpan of(String field, LocalDate day) {
        return new EntrySpan(field, day, "", null, false, false);
    }

    /** From one day to another; either may be unknown, and an unknown end be open. */
    public static EntrySpan of(String fromField, @Nullable LocalDate from, String toField, @Nullable LocalDate to) {
        return new EntrySpan(fromField, from, toField, to, false, false);
    }

    public EntrySpan longerThanADay() {
        return new EntrySpan(fromField, from, toField, to, true, endsLater);
    }

    public EntrySpan endingLater() {
        return new EntrySpan(fromField, from, toField, to, longer, true);
    }

    /** Everything that is wrong with it in the life of somebody who was born on a day. */
    public List<Objection> objections(LocalDate birth, LocalDate today) {
        var found = new ArrayList<Objection>();
        if (from != null && from.isAfter(today)) {
            found.add(new Objection(fromField, Why.IN_FUTURE));
        }
        if (from != null && !from.isAfter(birth)) {
            found.add(new Objection(fromField, Why.BEFORE_BIRTH));
        }
        if (to != null && !endsLater && to.isAfter(today)) {
            found.add(new Objection(toField, Why.IN_FUTURE));
        }
        if (to != null && from == null && !to.isAfter(birth)) {
            found.add(new Objection(toField, Why.BEFORE_BIRTH));
        }
        if (from != null && to != null && (longer ? !from.isBefore(to) : from.isAfter(to))) {
            found.add(new Objection(fromField, Why.NOT_BEFORE_END));
        }
        return found;
    }
}
