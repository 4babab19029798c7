package cn.hengjian.personnel.cadre.rules;

import cn.hengjian.platform.problem.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dates of a cadre's life that must fit together. */
public record LifeDates(
        LocalDate birth,
        @Nullable LocalDate workStart,
        @Nullable LocalDate partyJoined) {

    private static final LocalDate FIRST_BIRTH = LocalDate.of(1900, 1, 1);

    /**
     * Ages below which a date is a slip of the pen; parameters of the policy in force.
     *
     * @param work {@code dossier.minAgeAtWork}
     * @param party {@code dossier.minAgeAtParty}
     */
    public record MinimumAges(int work, int party) {}

    /** Why dates cannot be right. */
    public enum Objection {
        BORN_TOO_EARLY("birthDate", "出生日期过早", "The birth date is too long ago"),
        BORN_TOO_LATE("birthDate", "出生日期过晚，尚未到工作年龄", "The birth date is too late: not of working age yet"),
        WORK_TOO_EARLY("workStart", "参加工作时间过早，与出生日期不符", "Too young at the start of work"),
        WORK_IN_FUTURE("workStart", "参加工作时间不能在将来", "The start of work lies in the future"),
        PARTY_TOO_EARLY("partyJoined", "入党时间过早，与出生日期不符", "Too young when joining the Party"),
        PARTY_IN_FUTURE("partyJoined", "入党时间不能在将来", "The day of joining the Party lies in the future");

        private final String field;
        private final Text text;

        Objection(String field, String zhCN, String en) {
            this.field = field;
            this.text = new Text(zhCN, en);
        }

        /** The field of the record and column of the sheet. */
        public String field() {
            return field;
        }

        public Text text() {
            return text;
        }
    }

    /** Everything that is wrong on a day; a birthday counts as the day on which an age is reached. */
    public List<Objection> objections(MinimumAges ages, LocalDate today) {
        var found = new ArrayList<Objection>();
        if (birth.isBefore(FIRST_BIRTH)) {
            found.add(Objection.BORN_TOO_EARLY);
        }
        if (today.isBefore(birth.plusYears(ages.work))) {
            found.add(Objection.BORN_TOO_LATE);
        }
        if (workStart != null) {
            judge(workStart, ages.work, today, Objection.WORK_TOO_EARLY, Objection.WORK_IN_FUTURE, found);
        }
        if (partyJoined != null) {
            judge(partyJoined, ages.party, today, Objection.PARTY_TOO_EARLY, Objection.PARTY_IN_FUTURE, found);
        }
        return found;
    }

    private void judge(
            LocalDate day, int age, LocalDate today, Objection early, Objection late, List<Objection> found) {
        if (day.isBefore(birth.plusYears(age))) {
            found.add(early);
        }
        if (day.isAfter(today)) {
            found.add(late);
        }
    }

    /** Dates of birth are personal. */
    @Override
    public String toString() {
        return "LifeDates[…]";
    }
}
