package cn.hengjian.personnel.cadre;

import cn.hengjian.platform.crypto.Masks;
import cn.hengjian.platform.rest.Versioned;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cadre's file. */
public record CadreView(
        UUID id,
        @Schema(description = Items.NUMBER) String number,
        @Schema(description = Items.NAME) String name,
        @Schema(description = Items.SEX) String sex,
        @Schema(description = Items.BIRTH) LocalDate birthDate,
        @Schema(description = Items.CITIZEN_ID_MASKED) String citizenId,
        @Schema(description = Items.ETHNICITY) @Nullable String ethnicity,

        @Schema(description = Items.POLITICAL_STATUS) @Nullable
        String politicalStatus,

        @Schema(description = Items.NATIVE_PLACE) @Nullable String nativePlace,

        @Schema(description = Items.NATIVE_REGION) @Nullable String nativeRegion,

        @Schema(description = Items.REGION_NAME) @Nullable String nativeRegionName,

        @Schema(description = Items.BIRTH_REGION) @Nullable String birthRegion,

        @Schema(description = Items.REGION_NAME) @Nullable String birthRegionName,
        @Schema(description = Items.WORK_START) @Nullable LocalDate workStart,
        @Schema(description = Items.PARTY_JOINED) @Nullable LocalDate partyJoined,
        @Schema(description = Items.LEVEL) String level,
        @Schema(description = Items.RANK) @Nullable String rank,
        UUID unitId,
        @Schema(description = Items.UNIT) String unitCode,
        String unitName,
        String status,
        List<EducationView> educations,
        @Schema(description = Items.FAMILY_MASKED) List<FamilyMemberView> familyMembers,
        @Schema(description = "今日所任职务") List<CurrentPostingView> currentPostings,
        @Schema(description = "存疑之处，须核对但不拒绝") List<WarningView> warnings,
        long version)
        implements Versioned {

    /** A doubt about the record. */
    public record WarningView(String code, String detail) {}

    /** An education (A08). */
    public record EducationView(
            UUID id,
            @Schema(description = Items.EDUCATION) String education,
            @Schema(description = Items.DEGREE) @Nullable String degree,
            String school,
            @Nullable String major,
            @Nullable LocalDate startDate,
            LocalDate endDate,
            EducationMode mode) {}

    /** A member of the family (A36). */
    public record FamilyMemberView(
            UUID id,
            @Schema(description = Items.RELATION) String relation,
            String name,
            @Nullable LocalDate birthDate,

            @Schema(description = Items.POLITICAL_STATUS) @Nullable
            String politicalStatus,

            @Nullable String workplace,

            @Schema(description = "亲属的干部编号，如亲属也是本县干部") @Nullable
            String relativeNumber) {

        FamilyMemberView masked() {
            return new FamilyMemberView(id, relation, Masks.name(name), null, null, null, relativeNumber);
        }

        @Override
        public String toString() {
            return "FamilyMemberView[id=" + id + "]";
        }
    }

    /** A post held today (A02). */
    public record CurrentPostingView(
            UUID id,
            UUID postId,
            String postCode,
            @Schema(description = Items.POST) String postTitle,
            String postClass,
            String level,
            String keyPost,
            boolean principal,
            String unitCode,
            String unitName,
            @Schema(description = "MAIN 主任职，CONCURRENT 兼任") String kind,
            LocalDate validFrom,
            @Schema(description = "免职日期，当日起不再任职") @Nullable LocalDate validTo,
            String document) {}

    @Override
    public String toString() {
        return "CadreView[number=" + number + "]";
    }
}
