package cn.hengjian.personnel.cadre;

import cn.hengjian.personnel.cadre.rules.Years;
import cn.hengjian.personnel.codes.KnownCode;
import cn.hengjian.personnel.effect.EffectKind;
import cn.hengjian.personnel.effect.EffectSight;
import cn.hengjian.personnel.unit.Units;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Sql;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which cadres are looked for; what is absent is not asked. */
public record CadreFilter(
        @Schema(description = "单位代码，含下级单位") @Nullable String unit,

        @Size(max = 60) @Schema(description = "姓名的一部分，或拼音，或拼音首字母") @Nullable
        String q,

        @KnownCode("level") @Schema(description = Items.LEVEL) @Nullable
        String level,

        @KnownCode("rank") @Schema(description = Items.RANK) @Nullable
        String rank,

        @Size(max = 100) @Schema(description = "主要职务名称的一部分") @Nullable
        String post,

        @Min(0) @Max(150) @Schema(description = "周岁下限") @Nullable
        Integer ageFrom,

        @Min(0) @Max(150) @Schema(description = "周岁上限") @Nullable
        Integer ageTo,

        @Min(0) @Max(100) @Schema(description = "任现主要职务满多少年") @Nullable
        Integer tenureFrom,

        @Min(0) @Max(100) @Schema(description = "任现主要职务不满多少年") @Nullable
        Integer tenureBelow,

        @Schema(description = "是否单位主要负责人") @Nullable Boolean principal,

        @Pattern(regexp = "NONE|PEOPLE|FINANCE|MATERIALS") @Schema(description = "关键岗位类别") @Nullable
        String keyPost,

        @Pattern(regexp = "ACTIVE|EXITED") @Schema(description = "在职或已退出") @Nullable
        String status,

        @Schema(description = Items.BAR) @Nullable EffectKind bar) {

    /** Narrows a statement over {@code cadre c JOIN unit u LEFT JOIN post p} by what the caller may search by. */
    public void narrow(Sql select, LocalDate today, Caller caller) {
        select.andIfPresent("c.level = ?", level)
                .andIfPresent("c.rank = ?", rank)
                .andIfPresent("position(? IN p.title) > 0", post)
                .andIfPresent("p.principal = ?", principal)
                .andIfPresent("p.key_post = ?", keyPost)
                .andIfPresent("c.status = ?", status);
        if (unit != null) {
            select.and(Units.within("u.path", unit));
        }
        if (q != null && !q.isBlank()) {
            var typed = Pinyin.typed(q);
            select.and(
                    "c.id IN (SELECT k.cadre_id FROM cadre_name_key k WHERE k.key >= ? AND k.key < ?)",
                    typed,
                    typed + Character.toString(Character.MAX_CODE_POINT));
        }
        if (ageFrom != null) {
            select.and("c.birth_date <= ?", Years.latestStart(ageFrom, today));
        }
        if (ageTo != null) {
            select.and("c.birth_date > ?", Years.latestStart(ageTo + 1, today));
        }
        if (tenureFrom != null) {
            select.and(inMainPost("<=", tenureFrom, today));
        }
        if (tenureBelow != null) {
            select.and(inMainPost(">", tenureBelow, today));
        }
        if (bar != null) {
            select.and(EffectSight.running(bar, today, caller));
        }
    }

    private static Sql inMainPost(String since, int years, LocalDate today) {
        return Sql.of(
                "EXISTS (SELECT FROM posting m WHERE m.cadre_id = c.id AND m.kind = 'MAIN' AND upper_inf(m.recorded)"
                        + " AND m.valid @> ?::date AND lower(m.valid) " + since + " ?)",
                today,
                Years.latestStart(years, today));
    }

    @Override
    public String toString() {
        return "CadreFilter[…]";
    }
}
