package cn.hengjian.personnel.dossier;

import cn.hengjian.personnel.cadre.CadreView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cadre's own file, whole: postings and annual results are listed under the file's id. */
public record MyRecordView(
        CadreView file, @Schema(description = "各类子记录") List<EntryView> entries) {

    @Override
    public String toString() {
        return "MyRecordView[" + file + "]";
    }
}
