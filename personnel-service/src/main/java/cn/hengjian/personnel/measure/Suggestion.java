package cn.hengjian.personnel.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What assessment suggests, with all that it says.
 *
 * @param rules the mechanisms that triggered, such as M10
 * @param reasons what triggered them; none if the rule says it all
 * @param explanation where the whole reckoning can be read, a path of the assessment API
 */
public record Suggestion(
        UUID suggestionId,
        UUID cadreId,
        List<String> rules,
        List<String> reasons,
        @Schema(description = "年度考核") @Nullable UUID appraisalId,
        @Schema(description = "考核年度") @Nullable Integer year,
        @Schema(description = "连续年数") @Nullable Integer years,
        @Schema(description = "末位所在的任务") @Nullable UUID taskId,
        @Nullable LocalDate suggestedOn,
        String pack,
        int packVersion,

        @Schema(description = "触发的完整计算说明；其后加 /what-if?policy= 可按另一政策版本试算")
        String explanation) {

    public Suggestion {
        Objects.requireNonNull(suggestionId, "suggestionId");
        Objects.requireNonNull(cadreId, "cadreId");
        require(rules != null && !rules.isEmpty(), "rules");
        rules = List.copyOf(rules);
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
        rules.forEach(Suggestion::requireWord);
        reasons.forEach(Suggestion::requireWord);
        requireWord(pack);
        require(packVersion > 0, "packVersion");
        require(
                explanation != null && explanation.matches("/api/assessment/v1/[A-Za-z0-9/_-]{1,200}"),
                "explanation is no path of the assessment API");
    }

    private static void requireWord(String word) {
        require(word != null && word.matches("[A-Z0-9_-]{1,40}"), "a code");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
