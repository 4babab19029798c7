package cn.hengjian.deploy.demo.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hengjian.platform.check.Checked;
import cn.hengjian.platform.identifier.CitizenId;
import cn.hengjian.platform.identifier.CreditCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CountyTest {

    private static final LocalDate AS_OF = County.DEFAULT_AS_OF;
    private static final County COUNTY = County.standard();
    private static final List<UnitRoster> ROSTERS = COUNTY.rosters().toList();
    private static final List<Person> PEOPLE =
            ROSTERS.stream().flatMap(roster -> roster.people().stream()).toList();

    @Test
    void hasTheUnitsOfACounty() {
        var kinds = COUNTY.units().stream().collect(Collectors.groupingBy(Unit::kind, Collectors.counting()));

        assertThat(kinds)
                .isEqualTo(Map.of(
                        Unit.Kind.COUNTY, 1L,
                        Unit.Kind.DEPARTMENT, 60L,
                        Unit.Kind.TOWNSHIP, 18L,
                        Unit.Kind.VILLAGE, 150L,
                        Unit.Kind.INSTITUTION, 6L));
    }

    @Test
    void listsEachUnitOnceAndAfterItsParent() {
        var seen = new HashSet<String>();
        var names = new HashSet<String>();

        for (var unit : COUNTY.units()) {
            if (unit.kind() == Unit.Kind.COUNTY) {
                assertThat(unit.parentCode()).isNull();
            } else {
                assertThat(seen).contains(unit.parentCode());
            }
            assertThat(seen.add(unit.code())).as(unit.code()).isTrue();
            assertThat(names.add(unit.name())).as(unit.name()).isTrue();
        }
    }

    @Test
    void checksEveryCreditCode() {
        assertThat(CreditCodesTest.valid("91350100M000100Y43")).isTrue();
        assertThat(COUNTY.units()).allSatisfy(unit -> {
            if (unit.kind() != Unit.Kind.VILLAGE) {
                assertThat(CreditCodesTest.valid(unit.creditCode()))
                        .as(unit.code())
                        .isTrue();
            }
        });
    }

    @Test
    void passesTheChecksOfTheSuiteItself() {
        assertThat(PEOPLE)
                .allSatisfy(person ->
                        assertThat(CitizenId.parse(person.cadre().citizenId())).isInstanceOf(Checked.Valid.class));
        assertThat(COUNTY.units().stream().map(Unit::creditCode).filter(Objects::nonNull))
                .allSatisfy(code -> assertThat(CreditCode.parse(code)).isInstanceOf(Checked.Valid.class));
    }

    @Test
    void hasExactlyTheCadresAskedFor() {
        assertThat(PEOPLE.stream().map(person -> person.cadre().number()))
                .containsExactlyElementsOf(COUNTY.cadreNumbers().toList())
                .hasSize(2_400)
                .startsWith("C000001")
                .endsWith("C002400");
    }

    @Test
    void givesTownshipsTwentyFiveToThirtyCadres() {
        var townships = ROSTERS.stream()
                .filter(roster -> roster.unit().kind() == Unit.Kind.TOWNSHIP)
                .map(roster -> roster.people().size())
                .toList();

        assertThat(townships).allSatisfy(size -> assertThat(size).isBetween(24, 32));
    }

    @Test
    void putsTheDemoCadreAtTheHeadOfTheFirstDepartment() {
        var first = ROSTERS.getFirst();

        assertThat(first.unit().code()).isEqualTo("D001");
        assertThat(first.people().getFirst().cadre().number()).isEqualTo("C000001");
    }

    @Test
    void givesEachUnitOneHeadDeputiesAndKeyPosts() {
        assertThat(ROSTERS).allSatisfy(roster -> {
            var posts = roster.posts();
            var heads = roster.unit().kind() == Unit.Kind.TOWNSHIP ? 2 : 1;
            assertThat(posts.stream().filter(Post::principal)).hasSize(heads);
            assertThat(posts.getFirst().principal()).isTrue();
            assertThat(posts.stream().filter(post -> post.level() == Level.XK_F))
                    .hasSizeGreaterThanOrEqualTo(2);
            assertThat(posts.stream().map(Post::keyPost)).contains(KeyPost.PEOPLE, KeyPost.FINANCE, KeyPost.MATERIALS);
            assertThat(posts.stream().map(Post::code)).doesNotHaveDuplicates();
            assertThat(posts.size()).isGreaterThan(roster.people().size());
        });
    }

    @Test
    void countsNoMoreLevelsThanTheCurrentPostHas() {
        assertThat(ROSTERS).allSatisfy(roster -> {
            for (var i = 0; i < roster.people().size(); i++) {
                var person = roster.people().get(i);
                var post = roster.posts().get(i);
                assertThat(person.postings().getLast().postCode()).isEqualTo(post.code());
                assertThat(person.cadre().level()).isEqualTo(post.level());
                assertThat(person.cadre().unitCode()).isEqualTo(post.unitCode());
            }
        });
    }

    @Test
    void hasKinInTheSameUnit() {
        var unitOf = PEOPLE.stream()
                .collect(Collectors.toMap(
                        person -> person.cadre().number(),
                        person -> person.cadre().unitCode()));
        var kin = PEOPLE.stream()
                .flatMap(person -> person.familyMembers().stream())
                .filter(member -> member.relativeNumber() != null)
                .toList();

        assertThat(kin).hasSizeBetween(20, 120);
        assertThat(kin)
                .allSatisfy(member ->
                        assertThat(unitOf.get(member.cadreNumber())).isEqualTo(unitOf.get(member.relativeNumber())));
        var pairs = new HashMap<String, String>();
        kin.forEach(member -> pairs.put(member.cadreNumber(), member.relativeNumber()));
        assertThat(pairs).allSatisfy((one, other) -> assertThat(pairs).containsEntry(other, one));
    }

    @Test
    void hasSomeOutOfTerm() {
        var keyPosts = ROSTERS.stream()
                .flatMap(roster -> roster.posts().stream())
                .filter(post -> post.keyPost() != KeyPost.NONE)
                .map(Post::code)
                .collect(Collectors.toSet());
        var current = PEOPLE.stream().map(person -> person.postings().getLast()).toList();

        assertThat(current.stream()
                        .filter(posting -> keyPosts.contains(posting.postCode()))
                        .filter(posting -> posting.validFrom().isBefore(AS_OF.minusYears(5))))
                .hasSizeBetween(60, 160);
        assertThat(current.stream().filter(posting -> posting.validFrom().isBefore(AS_OF.minusYears(10))))
                .hasSizeBetween(40, 250);
    }

    @Test
    void hasNamesThatSoftwareTripsOver() {
        var names = PEOPLE.stream().map(person -> person.cadre().name()).toList();

        assertThat(names).anyMatch(name -> name.contains("·"));
        assertThat(names).anyMatch(name -> name.codePointCount(0, name.length()) < name.length());
        assertThat(names)
                .allSatisfy(name ->
                        assertThat(name.codePointCount(0, name.length())).isBetween(2, 12));
    }

    @Test
    void namesTheCadresOfTheStory() {
        var byNumber = PEOPLE.stream()
                .collect(Collectors.toMap(person -> person.cadre().number(), Person::cadre));

        assertThat(COUNTY.lastPlaces())
                .hasSize(3)
                .allSatisfy((number, place) ->
                        assertThat(byNumber.get(number).level()).isEqualTo(place.level()));
        assertThat(COUNTY.reviewCases()).hasSize(ReviewCase.values().length);
        assertThat(COUNTY.reviewCases().keySet())
                .doesNotContainAnyElementsOf(COUNTY.lastPlaces().keySet());
    }

    @Test
    void refusesACountyThatIsTooSmallOrTooLarge() {
        assertThatThrownBy(() -> new County(1, 1_175, AS_OF))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a county has 1176 to 999999 cadres, not 1175");
        assertThatThrownBy(() -> new County(1, 1_000_000, AS_OF)).isInstanceOf(IllegalArgumentException.class);
    }
}
