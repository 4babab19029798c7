package cn.hengjian.personnel.cadre;

import cn.hengjian.personnel.cadre.CadreView.FamilyMemberView;
import cn.hengjian.personnel.cadre.UnmaskedView.FamilyChangeView;
import cn.hengjian.personnel.codes.Regions;
import cn.hengjian.personnel.sight.FileScope;
import cn.hengjian.platform.identifier.CitizenId;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A whole file in one statement. */
@ApplicationScoped
class CadreFileRepository {

    private static final Text BIRTH_DATE_DIFFERS =
            new Text("出生日期与公民身份号码不一致，请核对档案", "The birth date differs from the citizen id; check the dossier");
    private static final Text SEX_DIFFERS =
            new Text("性别与公民身份号码不一致，请核对档案", "The sex differs from the citizen id; check the dossier");

    private static final Text REGION_UNKNOWN = new Text(
            "公民身份号码的前六位从未用作行政区划代码，请核对档案",
            "The citizen id begins with six digits that never were a region; check the dossier");

    private final Database database;
    private final CitizenIds citizenIds;
    private final FamilyFields family;
    private final ObjectMapper mapper;
    private final Clock clock;

    CadreFileRepository(
            Database database, CitizenIds citizenIds, FamilyFields family, ObjectMapper mapper, Clock clock) {
        this.database = database;
        this.citizenIds = citizenIds;
        this.family = family;
        this.mapper = mapper;
        this.clock = clock;
    }

    CadreView require(UUID id, Caller caller, Locale locale) {
        return database.find(
                        Sql.of("""
                                SELECT c.*, u.code AS unit_code, u.name AS unit_name,
                                  (SELECT jsonb_agg(jsonb_build_object('id', e.id, 'education', e.education,
                                       'degree', e.degree, 'school', e.school, 'major', e.major,
                                       'startDate', e.start_date, 'endDate', e.end_date, 'mode', e.mode)
                                       ORDER BY e.end_date, e.id)
                                   FROM education e WHERE e.cadre_id = c.id) AS educations,
                                  %s AS family_members,
                                  (SELECT jsonb_agg(jsonb_build_object('id', h.id, 'postId', p.id, 'postCode', p.code,
                                       'postTitle', p.title, 'postClass', p.post_class, 'level', p.level,
                                       'keyPost', p.key_post, 'principal', p.principal, 'unitCode', pu.code,
                                       'unitName', pu.name, 'kind', h.kind, 'validFrom', lower(h.valid),
                                       'validTo', upper(h.valid), 'document', h.appointment_document)
                                       ORDER BY h.kind DESC, lower(h.valid), h.id)
                                   FROM posting h JOIN post p ON p.id = h.post_id JOIN unit pu ON pu.id = p.unit_id
                                   WHERE h.cadre_id = c.id AND upper_inf(h.recorded) AND h.valid @> ?::date)
                                  AS current_postings
                                FROM cadre c JOIN unit u ON u.id = c.unit_id
                                WHERE c.id = ?""".formatted(FamilyFields.MEMBERS), LocalDate.now(clock), id)
                                .and(FileScope.predicate(caller)),
                        row -> view(row, caller, locale))
                .orElseThrow(FileScope::absent);
    }

    /** The family, whole. */
    List<FamilyMemberView> family(UUID id) {
        return database.require(
                Sql.of("SELECT " + FamilyFields.MEMBERS + " AS family_members FROM cadre c WHERE c.id = ?", id),
                row -> family.read(row.textOrNull("family_members")));
    }

    /** What the history keeps of the family, whole, the latest change first. */
    List<FamilyChangeView> familyHistory(UUID id) {
        return database.list(
                Sql.of(
                        "SELECT id, record_id, field, before #>> '{}' AS before, after #>> '{}' AS after FROM file_change"
                                + " WHERE cadre_id = ? AND record = ? AND field = ANY (?::text[]) ORDER BY id DESC",
                        id,
                        FamilyFields.TABLE,
                        FamilyFields.COLUMNS),
                row -> new FamilyChangeView(row.number("id"), opened(row, "before"), opened(row, "after")));
    }

    private @Nullable String opened(Row row, String side) throws SQLException {
        var sealed = row.textOrNull(side);
        return sealed == null ? null : family.open(row.text("field"), sealed, row.uuid("record_id"));
    }

    private CadreView view(Row row, Caller caller, Locale locale) throws SQLException {
        var id = row.uuid("id");
        var own = row.text("number").equals(caller.cadre());
        var citizenId = citizenIds.decrypt(row.bytes("citizen_id"), id);
        var birthDate = row.date("birth_date");
        var sex = row.text("sex");
        var nativeRegion = row.textOrNull("native_region");
        var birthRegion = row.textOrNull("birth_region");
        return new CadreView(
                id,
                row.text("number"),
                row.text("name"),
                sex,
                birthDate,
                citizenId.masked(),
                row.textOrNull("ethnicity"),
                row.textOrNull("political_status"),
                row.textOrNull("native_place"),
                nativeRegion,
                regionName(nativeRegion, birthDate),
                birthRegion,
                regionName(birthRegion, birthDate),
                row.dateOrNull("work_start"),
                row.dateOrNull("party_joined"),
                row.text("level"),
                row.textOrNull("rank"),
                row.uuid("unit_id"),
                row.text("unit_code"),
                row.text("unit_name"),
                row.text("status"),
                list(row, "educations", CadreView.EducationView.class),
                family.read(row.textOrNull("family_members")).stream()
                        .map(member -> own ? member : member.masked())
                        .toList(),
                list(row, "current_postings", CadreView.CurrentPostingView.class),
                warnings(citizenId, birthDate, sex, locale),
                row.number("version"));
    }

    private static @Nullable String regionName(@Nullable String region, LocalDate birthDate) {
        return region == null ? null : Regions.nameOn(region, birthDate);
    }

    private static List<CadreView.WarningView> warnings(
            CitizenId citizenId, LocalDate birthDate, String sex, Locale locale) {
        var warnings = new ArrayList<CadreView.WarningView>();
        if (!citizenId.birthDate().equals(birthDate)) {
            warnings.add(new CadreView.WarningView("birth-date-differs", BIRTH_DATE_DIFFERS.in(locale)));
        }
        if (!citizenId.sex().equals(sex)) {
            warnings.add(new CadreView.WarningView("sex-differs", SEX_DIFFERS.in(locale)));
        }
        if (!Regions.isKnown(citizenId.value().substring(0, 6))) {
            warnings.add(new CadreView.WarningView("region-unknown", REGION_UNKNOWN.in(locale)));
        }
        return warnings;
    }

    private <T> List<T> list(Row row, String column, Class<T> type) throws SQLException {
        var json = row.textOrNull(column);
        try {
            return json == null ? List.of() : mapper.readerForListOf(type).readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the statement and the view do not fit: " + column, e);
        }
    }
}
