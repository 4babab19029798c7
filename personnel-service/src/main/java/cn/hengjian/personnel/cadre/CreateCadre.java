package cn.hengjian.personnel.cadre;

import cn.hengjian.personnel.codes.KnownCode;
import cn.hengjian.personnel.unit.Units;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Opens the file of a cadre. */
public record CreateCadre(
        @NotNull @Pattern(regexp = CadreNumber.FORM) @Schema(description = Items.NUMBER)
        String number,

        @NotBlank @Size(max = 60) @Schema(description = Items.NAME)
        String name,

        @NotNull @Pattern(regexp = "[12]") @Schema(description = Items.SEX)
        String sex,

        @NotNull @Schema(description = Items.BIRTH) LocalDate birthDate,
        @NotNull @Schema(description = Items.CITIZEN_ID) String citizenId,

        @KnownCode("ethnicity") @Schema(description = Items.ETHNICITY) @Nullable
        String ethnicity,

        @KnownCode("political-status") @Schema(description = Items.POLITICAL_STATUS) @Nullable
        String politicalStatus,

        @Size(max = 100) @Schema(description = Items.NATIVE_PLACE) @Nullable
        String nativePlace,

        @KnownCode("region") @Schema(description = Items.NATIVE_REGION) @Nullable
        String nativeRegion,

        @KnownCode("region") @Schema(description = Items.BIRTH_REGION) @Nullable
        String birthRegion,

        @Schema(description = Items.WORK_START) @Nullable LocalDate workStart,
        @Schema(description = Items.PARTY_JOINED) @Nullable LocalDate partyJoined,

        @NotNull @KnownCode("level") @Schema(description = Items.LEVEL)
        String level,

        @KnownCode("rank") @Schema(description = Items.RANK) @Nullable
        String rank,

        @NotNull @Pattern(regexp = Units.CODE) @Schema(description = Items.UNIT)
        String unitCode) {

    ChangeCadre basics() {
        return new ChangeCadre(
                name,
                sex,
                birthDate,
                citizenId,
                ethnicity,
                politicalStatus,
                nativePlace,
                nativeRegion,
                birthRegion,
                workStart,
                partyJoined,
                level,
                rank,
                unitCode);
    }

    @Override
    public String toString() {
        return "CreateCadre[number=" + number + "]";
    }
}
