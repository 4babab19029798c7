package cn.hengjian.personnel.selection.rules;

import cn.hengjian.personnel.effect.rules.Promotion;
import cn.hengjian.platform.problem.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may compete for a post: the requirements of the law (任用条例 2019), and those of the notice. */
public final class Eligibility {

    private Eligibility() {}

    /** What is asked for. */
    public enum Requirement {
        LEVEL,
        YEARS,
        EDUCATION,
        LAST_GRADE,
        NO_BAR,
        /** What an appointment to the post would ask: in service, no kin, not at home, no full term. */
        APPOINTABLE,
        NOTICE_AGE,
        NOTICE_EDUCATION,
        NOTICE_IDENTITY,
        NOTICE_SENIORITY,
        /** One of the notice's other conditions, which nobody but a person can look at. */
        NOTICE_OTHER
    }

    /** A requirement that is not met, with what was found. */
    public record Unmet(Requirement requirement, Text found) {}

    /** A study that was concluded. */
    public record Study(String code, boolean fullTime) {}

    /**
     * A bar that runs.
     *
     * @param promotion it bars only from what is higher
     */
    public record Bar(boolean promotion, String rule, String caseNumber, LocalDate until) {}

    /**
     * A candidate.
     *
     * @param daysAtLevel days at the level or rank that the law asks for, added up
     * @param daysAtNoticeLevel days at the level that the notice asks for, added up
     * @param lastGrade of the last annual appraisal that has one
     * @param unappointable what an appointment would be refused for, vacancy and bars aside
     */
    public record Person(
            LocalDate birth,
            @Nullable LocalDate workStart,
            String sex,
            @Nullable String politicalStatus,
            String level,
            @Nullable String rank,
            String unitKind,
            int daysAtLevel,
            int daysAtNoticeLevel,
            List<Study> studies,
            @Nullable String lastGrade,
            List<Bar> bars,
            @Nullable Text unappointable) {

        @Override
        public String toString() {
            return "Person[…]";
        }
    }

    /**
     * What is not met.
     *
     * @param postLevel of the post
     * @param barredGrades grades of the last year with which nobody is selected
     */
    public static List<Unmet> unmet(
            Person person,
            String postLevel,
            Conditions notice,
            LegalMinimum law,
            Set<String> barredGrades,
            LocalDate today) {
        var unmet = new ArrayList<Unmet>();
        ofLaw(unmet, person, law, today);
        if (person.lastGrade() != null && barredGrades.contains(person.lastGrade())) {
            add(unmet, Requirement.LAST_GRADE, "上一年度考核等次为 %s", "The last annual grade is %s", person.lastGrade());
        }
        for (var bar : person.bars()) {
            if (!bar.promotion() || Promotion.ofLevel(person.level(), postLevel)) {
                add(
                        unmet,
                        Requirement.NO_BAR,
                        "依据 %s（%s），影响期至 %s",
                        "By %s (%s) a bar runs until %s",
                        bar.rule(),
                        bar.caseNumber(),
                        bar.until());
            }
        }
        if (person.unappointable() != null) {
            unmet.add(new Unmet(Requirement.APPOINTABLE, person.unappointable()));
        }
        ofNotice(unmet, person, notice, law, today);
        return unmet;
    }

    private static void ofLaw(List<Unmet> unmet, Person person, LegalMinimum law, LocalDate today) {
        var level = law.level();
        if (level != null && Promotion.ofLevel(person.level(), level)) {
            add(unmet, Requirement.LEVEL, "现层次 %s，应为 %s 以上", "Level %s; %s or above is asked", person.level(), level);
        }
        var rank = law.rank();
        if (rank != null && !Promotion.isLeading(person.level()) && Promotion.ofRank(person.rank(), rank)) {
            add(
                    unmet,
                    Requirement.LEVEL,
                    "现职级 %s，应为 %s 以上",
                    "Rank %s; %s or above is asked",
                    String.valueOf(person.rank()),
                    rank);
        }
        if (!reaches(person.daysAtLevel(), law.years(), today)) {
            add(
                    unmet,
                    Requirement.YEARS,
                    "在该层次累计 %s 日，应满 %s 年",
                    "%s days at the level; %s full years are asked",
                    person.daysAtLevel(),
                    law.years());
        }
        if (person.studies().stream().noneMatch(study -> law.education().contains(study.code()))) {
            add(
                    unmet,
                    Requirement.EDUCATION,
                    "无大学专科（%s）以上学历",
                    "No education of college (%s) or above",
                    law.minEducation());
        }
    }

    private static void ofNotice(
            List<Unmet> unmet, Person person, Conditions notice, LegalMinimum law, LocalDate today) {
        var age = notice.maxAge();
        if (age != null && !today.isBefore(person.birth().plusYears(age + 1L))) {
            add(unmet, Requirement.NOTICE_AGE, "超过公告的年龄上限 %s 周岁", "Above the notice's age of %s", age);
        }
        var education = notice.minEducation();
        if ((education != null || notice.fullTimeOnly())
                && person.studies().stream()
                        .noneMatch(study -> law.education().contains(study.code())
                                && (education == null || study.code().compareTo(education) <= 0)
                                && (study.fullTime() || !notice.fullTimeOnly()))) {
            add(unmet, Requirement.NOTICE_EDUCATION, "不符合公告的学历条件", "Not the education that the notice asks for");
        }
        if (!isSuch(person, notice)) {
            add(unmet, Requirement.NOTICE_IDENTITY, "不符合公告的身份条件", "Not the identity that the notice asks for");
        }
        if (!isSenior(person, notice, today)) {
            add(unmet, Requirement.NOTICE_SENIORITY, "不符合公告的资历条件", "Not the seniority that the notice asks for");
        }
    }

    private static boolean isSuch(Person person, Conditions notice) {
        var status = person.politicalStatus();
        return (notice.sex() == null || notice.sex().equals(person.sex()))
                && (notice.politicalStatuses().isEmpty()
                        || (status != null && notice.politicalStatuses().contains(status)))
                && (notice.unitKinds().isEmpty() || notice.unitKinds().contains(person.unitKind()));
    }

    private static boolean isSenior(Person person, Conditions notice, LocalDate today) {
        var level = notice.minLevel();
        var years = notice.yearsAtLevel();
        var service = notice.yearsOfService();
        return (level == null || !Promotion.ofLevel(person.level(), level))
                && (years == null || reaches(person.daysAtNoticeLevel(), years, today))
                && (service == null
                        || (person.workStart() != null
                                && !person.workStart().plusYears(service).isAfter(today)));
    }

    /** Days that add up count as if they had gone on without a break until today, so that leap days do no harm. */
    private static boolean reaches(int days, int years, LocalDate today) {
        return !today.minusDays(days).plusYears(years).isAfter(today);
    }

    private static void add(List<Unmet> unmet, Requirement requirement, String zhCN, String en, Object... arguments) {
        unmet.add(new Unmet(requirement, new Text(zhCN, en).with(arguments)));
    }
}
