package cn.hengjian.personnel.talk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Notes that the cadre does not sign the record. */
public record NoteRefusal(
        @NotBlank @Size(max = 2000) String reason,

        @NotBlank @Schema(description = "见证人的干部编号，须非谈话人、记录人")
        String witness) {

    @Override
    public String toString() {
        return "NoteRefusal[…]";
    }
}
