package cn.hengjian.personnel.form;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import did with each element of the form. */
public record FormImportView(
        UUID cadreId, @Schema(description = "登记入档的项数") int taken, List<FindingView> findings) {

    /** What became of an element. */
    @Schema(name = "FormFinding")
    public enum Outcome {
        /** It went into the file. */
        TAKEN,
        /** The file says the same. */
        SAME,
        /** It is kept with the form as text. */
        KEPT,
        /** It can't be right, or not be read: kept as text, to be corrected. */
        DOUBTFUL,
        /** The file says otherwise: the file stands, the form is kept. */
        DIFFERS,
        /** The form has no such element: kept. */
        UNKNOWN,
        /** It is no picture: not kept. */
        DROPPED
    }

    /** An element and what became of it. */
    public record FindingView(
            @Schema(description = "元素在表中的位置") String place,
            @Schema(description = "元素在文件中的行号") int line,
            Outcome outcome,
            @Schema(description = "说明") String detail) {}
}
