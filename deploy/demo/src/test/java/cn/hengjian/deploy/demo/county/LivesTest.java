package cn.hengjian.deploy.demo.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every life in a county must be possible, whatever the seed and the size. */
class LivesTest {

    static Stream<County> counties() {
        return Stream.of(
                County.standard(),
                new County(1, 1_176, County.DEFAULT_AS_OF),
                new County(11, 2_400, County.DEFAULT_AS_OF),
                new County(12, 2_600, County.DEFAULT_AS_OF),
                new County(13, 3_000, County.DEFAULT_AS_OF),
                new County(-7, 2_400, LocalDate.of(2024, 2, 29)),
                new County(99, 9_000, County.DEFAULT_AS_OF));
    }

    @ParameterizedTest
    @CsvSource({"11010519491231002X", "440524188001010014"})
    void theCheckKnowsValidIds(String id) {
        assertThat(validCitizenId(id)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("counties")
    void citizenIdsAreWellFormedAndUniqueAndNobodys(County county) {
        var ids = new ArrayList<String>();
        people(county).forEach(person -> {
            var cadre = person.cadre();
            var id = cadre.citizenId();
            assertThat(validCitizenId(id)).as(id).isTrue();
            assertThat(id).startsWith("99");
            assertThat(id.substring(6, 14)).isEqualTo(cadre.birthDate().format(DateTimeFormatter.BASIC_ISO_DATE));
            assertThat((id.charAt(16) - '0') % 2 == 1).isEqualTo(cadre.sex() == Cadre.Sex.MALE);
            ids.add(id);
        });
        assertThat(ids).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("counties")
    void datesOfALifeFollowEachOther(County county) {
        people(county).forEach(person -> {
            var cadre = person.cadre();
            var age = Period.between(cadre.birthDate(), county.asOf()).getYears();
            assertThat(age).as(cadre.number()).isBetween(22, 59);
            assertThat(cadre.workStart())
                    .isAfter(cadre.birthDate().plusYears(18))
                    .isBefore(county.asOf().minusMonths(1));
            if (cadre.partyJoined() != null) {
                assertThat(cadre.partyJoined()).isBetween(cadre.birthDate().plusYears(18), county.asOf());
            }
            assertThat(cadre.partyJoined() != null)
                    .isEqualTo(cadre.politicalStatus().matches("01|02"));
        });
    }

    @ParameterizedTest
    @MethodSource("counties")
    void schoolingFitsTheLife(County county) {
        people(county).forEach(person -> {
            assertThat(person.educations()).hasSizeBetween(1, 2);
            for (var education : person.educations()) {
                var cadre = person.cadre();
                assertThat(education.startDate())
                        .isAfter(cadre.birthDate().plusYears(15))
                        .isBefore(education.endDate());
                assertThat(education.endDate()).isBefore(county.asOf());
                switch (education.mode()) {
                    case FULL_TIME -> assertThat(education.endDate()).isBefore(cadre.workStart());
                    case IN_SERVICE -> assertThat(education.startDate()).isAfter(cadre.workStart());
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("counties")
    void familiesFitTheLife(County county) {
        people(county).forEach(person -> {
            assertThat(person.familyMembers()).hasSizeBetween(2, 4);
            for (var member : person.familyMembers()) {
                var birth = person.cadre().birthDate();
                assertThat(member.cadreNumber()).isEqualTo(person.cadre().number());
                assertThat(member.birthDate()).isBefore(county.asOf());
                switch (member.relation()) {
                    case "父亲", "母亲" -> assertThat(member.birthDate()).isBefore(birth.minusYears(20));
                    case "儿子", "女儿" -> assertThat(member.birthDate()).isAfter(birth.plusYears(20));
                    case "配偶" -> assertThat(member.birthDate()).isBetween(birth.minusYears(7), birth.plusYears(7));
                    default -> throw new AssertionError(member.relation());
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("counties")
    void nobodyHoldsTwoPostsAtOnce(County county) {
        people(county).forEach(person -> {
            var cadre = person.cadre();
            var postings = person.postings();
            assertThat(postings).hasSizeBetween(1, 5);
            if (cadre.workStart().isBefore(county.asOf().minusYears(15))) {
                assertThat(postings).as(cadre.number()).hasSizeGreaterThanOrEqualTo(2);
            }
            assertThat(postings.getFirst().validFrom()).isAfterOrEqualTo(cadre.workStart());
            assertThat(postings.getLast().validFrom()).isBefore(county.asOf());
            assertThat(postings.getLast().validTo()).isNull();
            for (var i = 1; i < postings.size(); i++) {
                assertThat(postings.get(i - 1).validTo())
                        .isEqualTo(postings.get(i).validFrom())
                        .isAfter(postings.get(i - 1).validFrom());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("counties")
    void noPostHasTwoHoldersAtOnce(County county) {
        var posts = new HashMap<String, List<Posting>>();
        county.rosters()
                .flatMap(roster -> roster.posts().stream())
                .forEach(post ->
                        assertThat(posts.put(post.code(), new ArrayList<>())).isNull());

        people(county).flatMap(person -> person.postings().stream()).forEach(posting -> {
            assertThat(posts).containsKey(posting.postCode());
            posts.get(posting.postCode()).add(posting);
        });

        posts.forEach((code, postings) -> {
            postings.sort(Comparator.comparing(Posting::validFrom));
            for (var i = 1; i < postings.size(); i++) {
                assertThat(postings.get(i - 1).validTo())
                        .as(code)
                        .isNotNull()
                        .isBeforeOrEqualTo(postings.get(i).validFrom());
            }
        });
    }

    @Test
    void careersAreOfSeveralYearsAndSomeCrossUnits() {
        var county = County.standard();
        var postings = people(county).map(Person::postings).toList();

        assertThat(postings.stream().mapToInt(List::size).sum()).isBetween(2 * 2_400, 4 * 2_400);
        assertThat(postings.stream()
                        .filter(career -> career.stream()
                                        .map(posting -> posting.postCode().substring(0, 4))
                                        .distinct()
                                        .count()
                                > 1))
                .hasSizeGreaterThan(100);
    }

    private static Stream<Person> people(County county) {
        return county.rosters().flatMap(roster -> roster.people().stream());
    }

    private static boolean validCitizenId(String id) {
        var weights = new int[] {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        var sum = 0;
        for (var i = 0; i < 17; i++) {
            sum += weights[i] * Character.digit(id.charAt(i), 10);
        }
        return id.length() == 18 && "10X98765432".charAt(sum % 11) == id.charAt(17);
    }
}
