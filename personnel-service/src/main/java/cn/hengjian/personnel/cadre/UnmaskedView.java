package cn.hengjian.personnel.cadre;

import cn.hengjian.personnel.cadre.CadreView.FamilyMemberView;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Values in full, by field: those that were asked for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnmaskedView(
        UUID id,
        Map<String, String> values,

        @Schema(description = "家庭成员，如请求 familyMembers") @Nullable
        List<FamilyMemberView> familyMembers,

        @Schema(description = "家庭成员的变更历史，如请求 familyHistory；最近的在前") @Nullable
        List<FamilyChangeView> familyHistory) {

    /** What a change of the history did to a field of a member of the family. */
    public record FamilyChangeView(
            @Schema(description = "变更编号，与档案变更历史一致") long id,
            @Nullable String before,
            @Nullable String after) {

        @Override
        public String toString() {
            return "FamilyChangeView[id=" + id + "]";
        }
    }

    @Override
    public String toString() {
        return "UnmaskedView[id=" + id + "]";
    }
}
