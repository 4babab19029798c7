package cn.hengjian.deploy.demo.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The family members of a unit's people. A few of them are colleagues: kin in one unit is what avoidance looks for. */
final class Families {

    private static final List<String> WORKPLACES =
            List.of("衡安县第一中学教师", "衡安县人民医院护士", "个体经营", "务农", "衡安县供电公司职工", "自由职业", "华川市某企业职工", "衡安县邮政局职工");
    private static final List<String> ELDER = List.of("退休", "务农", "退休教师", "退休工人");

    private static final String PARTY_MEMBER = "01";
    private static final String MASSES = "13";

    private final List<String> numbers;
    private final List<Origin> origins;
    private final LocalDate asOf;
    private final String unitName;
    private final List<List<FamilyMember>> members = new ArrayList<>();

    private Families(List<String> numbers, List<Origin> origins, String unitName, LocalDate asOf) {
        this.numbers = numbers;
        this.origins = origins;
        this.unitName = unitName;
        this.asOf = asOf;
        for (var _ : numbers) {
            members.add(new ArrayList<>());
        }
    }

    /** The family members of each person: two to four. */
    static List<List<FamilyMember>> of(
            Draw draw, List<String> numbers, List<Origin> origins, List<Draw> draws, String unitName, LocalDate asOf) {
        var families = new Families(numbers, origins, unitName, asOf);
        if (draw.chance(40)) {
            families.marry();
        }
        for (var i = 0; i < numbers.size(); i++) {
            families.fill(draws.get(i), i);
        }
        return families.members.stream().map(List::copyOf).toList();
    }

    /** Marries the first two who fit each other. */
    private void marry() {
        for (var i = 0; i < origins.size(); i++) {
            for (var j = i + 1; j < origins.size(); j++) {
                if (couldBeMarried(origins.get(i), origins.get(j))) {
                    members.get(i).add(spouse(i, j));
                    members.get(j).add(spouse(j, i));
                    return;
                }
            }
        }
    }

    private boolean couldBeMarried(Origin one, Origin other) {
        return one.sex() != other.sex()
                && one.ageAt(asOf) >= 28
                && other.ageAt(asOf) >= 28
                && Math.abs(one.ageAt(asOf) - other.ageAt(asOf)) <= 5;
    }

    private FamilyMember spouse(int person, int relative) {
        var origin = origins.get(relative);
        return new FamilyMember(
                numbers.get(person),
                "配偶",
                origin.name().full(),
                origin.birthDate(),
                MASSES,
                unitName.startsWith("县") ? "衡安" + unitName : UnitCatalogue.COUNTY_NAME + unitName,
                numbers.get(relative));
    }

    private void fill(Draw draw, int i) {
        var family = members.get(i);
        var person = origins.get(i);
        var age = person.ageAt(asOf);
        var birth = person.birthDate();
        var female = person.sex() == Cadre.Sex.FEMALE;
        var opposite = female ? Cadre.Sex.MALE : Cadre.Sex.FEMALE;
        if (family.isEmpty() && age >= 27 && draw.chance(88)) {
            var name = NameBook.draw(draw, opposite).full();
            var born = birth.plusDays(draw.between(-1200, 900));
            family.add(member(draw, i, "配偶", name, born, draw.pick(WORKPLACES)));
        }
        var fatherName = NameBook.given(draw, Cadre.Sex.MALE);
        var fatherBorn = birth.minusYears(draw.between(22, 34)).minusDays(draw.between(0, 300));
        family.add(member(draw, i, "父亲", surname(person) + fatherName, fatherBorn, draw.pick(ELDER)));
        var mother = NameBook.draw(draw, Cadre.Sex.FEMALE).full();
        var motherBorn = birth.minusYears(draw.between(21, 32)).minusDays(draw.between(0, 300));
        family.add(member(draw, i, "母亲", mother, motherBorn, draw.pick(ELDER)));
        if (age >= 29 && draw.chance(80)) {
            var daughter = draw.chance(50);
            var given = NameBook.given(draw, daughter ? Cadre.Sex.FEMALE : Cadre.Sex.MALE);
            // Children here carry the father's surname, which only a man's own record knows.
            var surname = female ? NameBook.draw(draw, opposite).surname() : surname(person);
            var born = draw.day(birth.plusYears(24), birth.plusYears(Math.min(age - 1, 35)));
            var grown = born.plusYears(23).isBefore(asOf);
            var workplace = grown ? draw.pick(WORKPLACES) : born.plusYears(6).isBefore(asOf) ? "学生" : "学龄前";
            family.add(member(draw, i, daughter ? "女儿" : "儿子", plain(surname) + given, born, workplace));
        }
    }

    private FamilyMember member(Draw draw, int i, String relation, String name, LocalDate born, String workplace) {
        var adult = born.plusYears(25).isBefore(asOf);
        var status = adult && draw.chance(25) ? PARTY_MEMBER : MASSES;
        return new FamilyMember(numbers.get(i), relation, name, born, status, workplace, null);
    }

    /** The surname a parent or child of that person would carry. */
    private static String surname(Origin person) {
        return plain(person.name().surname());
    }

    /** Transcribed names have no surname to inherit; a common one stands in. */
    private static String plain(String surname) {
        return surname.codePointCount(0, surname.length()) <= 2 ? surname : "马";
    }
}
