package cn.hengjian.personnel.commendation;

import cn.hengjian.personnel.dossier.Reward;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Grants a commendation, as it will stand with the file. */
public record GrantCommendation(
        @Valid @NotNull @Schema(description = "记入干部档案的奖励") Reward reward) {}
