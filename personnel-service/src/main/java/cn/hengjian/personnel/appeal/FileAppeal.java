package cn.hengjian.personnel.appeal;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.platform.problem.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks for a review of a decision, or appeals against it directly. */
public record FileAppeal(
        @Schema(description = "对其不服的诫勉谈话；与 measureId、selectionId 三者择一") @Nullable
        UUID talkId,

        @Schema(description = "对其不服的调整、末位处理或者待岗决定") @Nullable
        UUID measureId,

        @Schema(description = "对其试用期考核不合格的决定不服的竞争上岗") @Nullable
        UUID selectionId,

        @NotNull @Schema(description = "REVIEW 先申请复核，DIRECT 直接申诉")
        Route route,

        @NotBlank @Size(max = 4000) String grounds) {

    /** Which field names a decision, and what is said where it names none of the caller's. */
    enum Field {
        TALK("talkId", new Text("没有对您进行的这项诫勉谈话", "There is no such talk that was held with you")),
        MEASURE("measureId", new Text("没有送达您的这项决定", "No such decision was served on you")),
        SELECTION("selectionId", new Text("没有送达您的这项试用期考核决定", "No such decision on a probation was served on you"));

        private final String member;
        private final Text unknown;

        Field(String member, Text unknown) {
            this.member = member;
            this.unknown = unknown;
        }

        static Field of(CaseKind kind) {
            return switch (kind) {
                case TALK -> TALK;
                case SELECTION -> SELECTION;
                default -> MEASURE;
            };
        }

        String member() {
            return member;
        }

        Text unknown() {
            return unknown;
        }
    }

    /** A decision that is named. */
    record Named(Field field, UUID id) {}

    /** Every decision that is named; there has to be one. */
    List<Named> against() {
        var against = new ArrayList<Named>();
        if (talkId != null) {
            against.add(new Named(Field.TALK, talkId));
        }
        if (measureId != null) {
            against.add(new Named(Field.MEASURE, measureId));
        }
        if (selectionId != null) {
            against.add(new Named(Field.SELECTION, selectionId));
        }
        return against;
    }

    @Override
    public String toString() {
        return "FileAppeal[" + route + "]";
    }
}
