package cn.hengjian.personnel.cadre;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.CitizenNumbers;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Sheet;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Search answers what going through everybody one by one answers. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CadreSearchTest {

    private static final Map<String, String> READINGS = new LinkedHashMap<>();

    static {
        for (var entry : "王wang 李li 曾zeng 欧ou 阳yang 建jian 国guo 小xiao 明ming 芳fang 丽li 安an 军jun".split(" ", -1)) {
            READINGS.put(entry.substring(0, 1), entry.substring(1));
        }
    }

    private record Person(String number, String name, LocalDate birth, String level, String unit) {

        List<String> syllables() {
            return name.chars()
                    .mapToObj(c -> READINGS.get(Character.toString(c)))
                    .toList();
        }

        boolean isFoundBy(String q) {
            var syllables = syllables();
            for (int i = 0; i < name.length(); i++) {
                var rest = syllables.subList(i, syllables.size());
                var initials = rest.stream().map(syllable -> syllable.substring(0, 1));
                if (name.substring(i).startsWith(q)
                        || String.join("", rest).startsWith(q)
                        || String.join("", initials.toList()).startsWith(q)) {
                    return true;
                }
            }
            return false;
        }
    }

    @Inject
    PinyinUpkeep upkeep;

    @Test
    void findsInAGeneratedRosterWhatABruteForceSearchFinds() {
        var top = County.aDepartment();
        var below = County.aUnit("INSTITUTION", top.code());
        var people = generate(new Random(20261129), 150, List.of(top.code(), below.code()));

        for (var q : List.of(
                "王",
                "国",
                "建国",
                "王建国",
                "芳李",
                "w",
                "l",
                "wjg",
                "jg",
                "li",
                "lim",
                "wang",
                "wangj",
                "jianguo",
                "oy",
                "ouyang",
                "an",
                "ang",
                "zz",
                "x",
                "Zeng Guo",
                "guofang")) {
            assertFound(
                    people,
                    top,
                    "q=" + q,
                    person -> person.isFoundBy(
                            q.toLowerCase(java.util.Locale.ROOT).replace(" ", "")));
        }
        assertFound(people, top, "level=XK_F&q=l", person -> person.level().equals("XK_F") && person.isFoundBy("l"));
        assertFound(people, below, "q=w", person -> person.unit().equals(below.code()) && person.isFoundBy("w"));
        var today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        for (int age : List.of(30, 41, 50)) {
            assertFound(
                    people,
                    top,
                    "ageFrom=" + age,
                    person -> !person.birth().plusYears(age).isAfter(today));
            assertFound(
                    people,
                    top,
                    "ageTo=" + age,
                    person -> person.birth().plusYears(age + 1).isAfter(today));
        }
        assertFound(
                people,
                top,
                "ageFrom=35&ageTo=45&q=m",
                person -> !person.birth().plusYears(35).isAfter(today)
                        && person.birth().plusYears(46).isAfter(today)
                        && person.isFoundBy("m"));
    }

    private static void assertFound(List<Person> people, County.Unit unit, String query, Predicate<Person> expected) {
        var found = new ArrayList<String>();
        var cursor = "";
        do {
            var page = Api.ORGANISATION
                    .get("/cadres?limit=17&unit=" + unit.code() + "&" + query + cursor)
                    .jsonPath();
            found.addAll(page.getList("items.number"));
            cursor = page.get("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());
        assertThat(found)
                .as(query)
                .isEqualTo(people.stream()
                        .filter(expected)
                        .map(Person::number)
                        .sorted()
                        .toList());
    }

    private static List<Person> generate(Random random, int count, List<String> units) {
        var sheet = Sheet.of("cadres", "number", "name", "sex", "birthDate", "citizenId", "level", "unitCode");
        var signs = List.copyOf(READINGS.keySet());
        var people = new ArrayList<Person>();
        for (int i = 0; i < count; i++) {
            var name = new StringBuilder();
            for (int n = 2 + random.nextInt(3); n > 0; n--) {
                // 欧, 曾 and 阳 as they begin surnames and elsewhere.
                name.append(signs.get(random.nextInt(signs.size())));
            }
            var birth = LocalDate.of(1970, 1, 1).plusDays(random.nextInt(10_000));
            var person = new Person(
                    County.nextNumber(),
                    name.toString().replaceAll("(?<=.)曾", "明"),
                    birth,
                    random.nextBoolean() ? "XK_F" : "NONE",
                    units.get(random.nextInt(units.size())));
            people.add(person);
            sheet.row(
                    person.number(),
                    person.name(),
                    "1",
                    birth,
                    CitizenNumbers.man(birth),
                    person.level(),
                    person.unit());
        }
        assertThat(sheet.importAll().counts()).isEqualTo(count + " done, " + count + " accepted, 0 rejected");
        return people;
    }

    @ParameterizedTest
    @CsvSource({
        "单雄,         shanx",
        "单雄,         danxiong",
        "尉迟恭,       ycg",
        "吕不韦,       lvbuwei",
        "任长霞,       renchang",
        "长孙乐,       zhangsunyue",
        "吕不韦,       lubuwei",
        "阿卜杜拉·买买提, mmt",
        "阿卜杜拉·买买提, 买买",
        "重明,         zhongming",
        "Anna Li,      anna l",
    })
    void knowsHowNamesAreReadAndTyped(String name, String typed) {
        var unit = County.aDepartment();
        var cadre = County.aCadre(unit, name);
        County.aCadre(unit, "赵钱");

        assertThat(Api.ORGANISATION
                        .get("/cadres?unit={unit}&q={q}", unit.code(), typed)
                        .jsonPath()
                        .getList("items.number"))
                .containsExactly(cadre.number());
    }

    @Test
    void findsTheNewNameAndNoLongerTheOld() {
        var unit = County.aDepartment();
        var cadre = County.aCadre(unit, "王建国");
        Api.ORGANISATION.patch("/cadres/" + cadre.id(), 0, Map.of("name", "李明"));

        assertThat(count(unit, "q=lm")).isEqualTo(1);
        assertThat(count(unit, "q=wjg")).isZero();
        assertThat(count(unit, "q=建")).isZero();
    }

    @Test
    void findsByPostAndTenure() {
        var unit = County.aDepartment();
        var today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        County.appoint(
                County.aCadre(unit), County.aPost(unit), today.minusYears(5).toString());
        County.aCadre(unit);

        assertThat(count(unit, "post=局")).isEqualTo(1);
        assertThat(count(unit, "post=书记")).isZero();
        assertThat(count(unit, "principal=true")).isEqualTo(1);
        assertThat(count(unit, "principal=false")).isZero();
        assertThat(count(unit, "keyPost=NONE")).isEqualTo(1);
        assertThat(count(unit, "keyPost=FINANCE")).isZero();
        assertThat(count(unit, "tenureFrom=5")).isEqualTo(1);
        assertThat(count(unit, "tenureFrom=6")).isZero();
        assertThat(count(unit, "tenureBelow=5")).isZero();
        assertThat(count(unit, "tenureBelow=6")).isEqualTo(1);
        assertThat(count(unit, "status=ACTIVE")).isEqualTo(2);
        assertThat(count(unit, "status=EXITED")).isZero();
        assertThat(count(unit, "rank=R07")).isEqualTo(2);
        assertThat(Api.ORGANISATION.get("/cadres?ageFrom=-1").statusCode()).isEqualTo(422);
    }

    /** The search of a unit's people finds nobody else's. */
    @Test
    void searchesInTheCallersScope() {
        var unit = County.aDepartment();
        County.aCadre(unit, "欧阳明");
        County.aCadre(County.aDepartment(), "欧阳明");
        var own = Api.ofUnit(unit.code(), "unit-hr");

        assertThat(own.get("/cadres?q=oym").jsonPath().getList("items.unitCode"))
                .containsExactly(unit.code());
    }

    @Test
    void readsNamesThatWereStoredBeforeThereWasPinyin() {
        var unit = County.aDepartment();
        var cadre = County.aCadre(unit, "任长霞");
        Stored.database().update(Sql.of("UPDATE cadre SET pinyin = NULL WHERE id = ?::uuid", cadre.id()));
        long before = count(unit, "q=rcx");

        upkeep.fillNext();

        assertThat(before).isZero();
        assertThat(count(unit, "q=rcx")).isEqualTo(1);
    }

    private static long count(County.Unit unit, String query) {
        return Api.ORGANISATION
                .get("/cadres?unit=" + unit.code() + "&" + query)
                .jsonPath()
                .getList("items")
                .size();
    }
}
