package cn.hengjian.deploy.demo.county;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The six sheets that load a county into the personnel service, in the order in which they must be imported. */
public final class PersonnelSheets {

    private static final List<Column> UNITS = List.of(
            new Column("code", "单位代码"),
            new Column("name", "单位名称"),
            new Column("kind", "单位类别"),
            new Column("parentCode", "上级单位代码"),
            new Column("creditCode", "统一社会信用代码"),
            new Column("establishment", "编制数"));
    private static final List<Column> POSTS = List.of(
            new Column("code", "职位代码"),
            new Column("unitCode", "单位代码"),
            new Column("title", "职位名称"),
            new Column("level", "职务层次"),
            new Column("postClass", "职位类别"),
            new Column("keyPost", "关键岗位"),
            new Column("principal", "是否正职"));
    static final List<Column> CADRES = List.of(
            new Column("number", "干部编号"),
            new Column("name", "姓名"),
            new Column("sex", "性别"),
            new Column("birthDate", "出生日期"),
            new Column("citizenId", "公民身份号码"),
            new Column("ethnicity", "民族"),
            new Column("politicalStatus", "政治面貌"),
            new Column("nativePlace", "籍贯"),
            new Column("workStart", "参加工作时间"),
            new Column("partyJoined", "入党时间"),
            new Column("level", "职务层次"),
            new Column("rank", "职级"),
            new Column("unitCode", "管理单位代码"));
    private static final List<Column> POSTINGS = List.of(
            new Column("cadreNumber", "干部编号"),
            new Column("postCode", "职位代码"),
            new Column("validFrom", "任职日期"),
            new Column("validTo", "免职日期"),
            new Column("document", "任免文号"));
    private static final List<Column> EDUCATIONS = List.of(
            new Column("cadreNumber", "干部编号"),
            new Column("education", "学历"),
            new Column("degree", "学位"),
            new Column("school", "毕业院校"),
            new Column("major", "专业"),
            new Column("startDate", "入学日期"),
            new Column("endDate", "毕业日期"),
            new Column("mode", "教育类别"));
    private static final List<Column> FAMILY_MEMBERS = List.of(
            new Column("cadreNumber", "干部编号"),
            new Column("relation", "称谓"),
            new Column("name", "姓名"),
            new Column("birthDate", "出生日期"),
            new Column("politicalStatus", "政治面貌"),
            new Column("workplace", "工作单位及职务"),
            new Column("relativeNumber", "亲属干部编号"));

    private PersonnelSheets() {}

    /** The sheets of a county: units, posts, cadres, postings, educations, family-members. */
    public static List<Sheet> of(County county) {
        return List.of(
                new Sheet("units", UNITS, () -> county.units().stream().map(PersonnelSheets::row)),
                new Sheet(
                        "posts",
                        POSTS,
                        () -> county.rosters()
                                .flatMap(roster -> roster.posts().stream())
                                .map(PersonnelSheets::row)),
                new Sheet("cadres", CADRES, () -> people(county).map(person -> row(person.cadre()))),
                new Sheet("postings", POSTINGS, () -> rows(county, Person::postings, PersonnelSheets::row)),
                new Sheet("educations", EDUCATIONS, () -> rows(county, Person::educations, PersonnelSheets::row)),
                new Sheet(
                        "family-members",
                        FAMILY_MEMBERS,
                        () -> rows(county, Person::familyMembers, PersonnelSheets::row)));
    }

    private static Stream<Person> people(County county) {
        return county.rosters().flatMap(roster -> roster.people().stream());
    }

    private static <T> Stream<List<@Nullable Object>> rows(
            County county, Function<Person, List<T>> part, Function<T, List<@Nullable Object>> row) {
        return people(county).flatMap(person -> part.apply(person).stream()).map(row);
    }

    private static List<@Nullable Object> row(Unit unit) {
        return cells(unit.code(), unit.name(), unit.kind(), unit.parentCode(), unit.creditCode(), unit.establishment());
    }

    private static List<@Nullable Object> row(Post post) {
        return cells(
                post.code(),
                post.unitCode(),
                post.title(),
                post.level(),
                post.postClass(),
                post.keyPost(),
                post.principal());
    }

    private static List<@Nullable Object> row(Cadre cadre) {
        return cells(
                cadre.number(),
                cadre.name(),
                cadre.sex().code(),
                cadre.birthDate(),
                cadre.citizenId(),
                cadre.ethnicity(),
                cadre.politicalStatus(),
                cadre.nativePlace(),
                cadre.workStart(),
                cadre.partyJoined(),
                cadre.level(),
                cadre.rank(),
                cadre.unitCode());
    }

    private static List<@Nullable Object> row(Posting posting) {
        return cells(
                posting.cadreNumber(), posting.postCode(), posting.validFrom(), posting.validTo(), posting.document());
    }

    private static List<@Nullable Object> row(Education education) {
        return cells(
                education.cadreNumber(),
                education.education(),
                education.degree(),
                education.school(),
                education.major(),
                education.startDate(),
                education.endDate(),
                education.mode());
    }

    private static List<@Nullable Object> row(FamilyMember member) {
        return cells(
                member.cadreNumber(),
                member.relation(),
                member.name(),
                member.birthDate(),
                member.politicalStatus(),
                member.workplace(),
                member.relativeNumber());
    }

    private static List<@Nullable Object> cells(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
