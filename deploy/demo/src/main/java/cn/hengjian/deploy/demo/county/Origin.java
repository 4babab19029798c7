package cn.hengjian.deploy.demo.county;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Where a person comes from: sex, name, birth, schooling, first day of work. Later life builds on it. */
record Origin(
        Cadre.Sex sex,
        NameBook.Name name,
        LocalDate birthDate,
        LocalDate workStart,
        String nativePlace,
        List<Education> educations) {

    private static final List<String> SCHOOLS =
            List.of("澄江大学", "澄江师范大学", "华川农业大学", "华川理工大学", "南岭财经大学", "澄江行政学院", "北原工业大学", "南岭医科大学");
    private static final List<String> COLLEGES = List.of("衡安职业技术学院", "澄江农业专科学校", "华川财经高等专科学校");
    private static final List<Major> MAJORS = List.of(
            new Major("行政管理", "12"),
            new Major("会计学", "12"),
            new Major("经济学", "02"),
            new Major("法学", "03"),
            new Major("思想政治教育", "03"),
            new Major("汉语言文学", "05"),
            new Major("土木工程", "08"),
            new Major("计算机科学与技术", "08"),
            new Major("农学", "09"),
            new Major("公共卫生", "10"));
    private static final List<String> PLACES =
            List.of("衡安县澄湾镇", "衡安县枫渡镇", "衡安县鹿鸣坪镇", "衡安县望川镇", "衡安县桐花乡", "宁澄县", "华川市", "澄江市");

    /** A subject with the last two digits of its degrees in GB/T 6864. */
    private record Major(String name, String degreeDigits) {}

    static Origin draw(Draw draw, String number, Post post, LocalDate asOf) {
        var sex = draw.chance(post.level() == Level.NONE ? 56 : 72) ? Cadre.Sex.MALE : Cadre.Sex.FEMALE;
        var name = NameBook.draw(draw, sex);
        var age = age(draw, post);
        var birthDate = asOf.minusYears(age).minusDays(draw.between(0, 364));
        var schooling = schooling(draw, age);
        var graduation = LocalDate.of(birthDate.getYear() + schooling.graduationAge, 6, 30);
        var latestStart = asOf.minusMonths(6);
        var workStart = draw.day(LocalDate.of(graduation.getYear(), 8, 1), graduation.plusMonths(15));
        if (workStart.isAfter(latestStart)) {
            workStart = LocalDate.of(graduation.getYear(), 7, 15);
        }
        var educations = new ArrayList<Education>();
        educations.add(fullTime(draw, number, schooling, graduation));
        if (age > 31 && schooling != Schooling.POSTGRADUATE && draw.chance(45)) {
            educations.add(inService(draw, number, schooling, workStart));
        }
        return new Origin(sex, name, birthDate, workStart, draw.pick(PLACES), List.copyOf(educations));
    }

    /** Whole years of age on a day. */
    int ageAt(LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }

    private static int age(Draw draw, Post post) {
        return switch (post.level()) {
            case XK_Z -> draw.between(41, 57);
            case XK_F -> draw.between(34, 55);
            case NONE -> post.keyPost() == KeyPost.NONE ? draw.between(22, 59) : draw.between(30, 56);
        };
    }

    private enum Schooling {
        SECONDARY("41", 19, 3),
        COLLEGE("31", 21, 3),
        BACHELOR("21", 22, 4),
        POSTGRADUATE("14", 25, 3);

        private final String code;
        private final int graduationAge;
        private final int years;

        Schooling(String code, int graduationAge, int years) {
            this.code = code;
            this.graduationAge = graduationAge;
            this.years = years;
        }
    }

    private static Schooling schooling(Draw draw, int age) {
        // The youngest have had no time for more; secondary schools led into service only for the older ones.
        if (age < 24) {
            return Schooling.COLLEGE;
        }
        var lot = draw.between(1, 100);
        if (age > 45 && lot <= 30) {
            return Schooling.SECONDARY;
        }
        return lot <= 45 ? Schooling.COLLEGE : lot > 88 && age >= 28 ? Schooling.POSTGRADUATE : Schooling.BACHELOR;
    }

    private static Education fullTime(Draw draw, String number, Schooling schooling, LocalDate graduation) {
        var start = LocalDate.of(graduation.getYear() - schooling.years, 9, 1);
        var major = draw.pick(MAJORS);
        var degree = switch (schooling) {
            case POSTGRADUATE -> "3" + major.degreeDigits;
            case BACHELOR -> "4" + major.degreeDigits;
            case COLLEGE, SECONDARY -> null;
        };
        var school = draw.pick(degree == null ? COLLEGES : SCHOOLS);
        return new Education(
                number, schooling.code, degree, school, major.name, start, graduation, Education.Mode.FULL_TIME);
    }

    private static Education inService(Draw draw, String number, Schooling before, LocalDate workStart) {
        var next = before == Schooling.BACHELOR ? Schooling.POSTGRADUATE : Schooling.BACHELOR;
        var start = LocalDate.of(workStart.getYear() + draw.between(1, 4), 9, 1);
        var end = LocalDate.of(start.getYear() + 3, 6, 30);
        // Study beside work often ends with a certificate and no degree.
        return new Education(
                number,
                next.code,
                null,
                draw.pick(SCHOOLS),
                draw.pick(MAJORS).name,
                start,
                end,
                Education.Mode.IN_SERVICE);
    }
}
