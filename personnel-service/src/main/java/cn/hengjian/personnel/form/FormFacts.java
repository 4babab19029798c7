package cn.hengjian.personnel.form;

import cn.hengjian.personnel.cadre.CadreView;
import cn.hengjian.personnel.dossier.Education;
import cn.hengjian.personnel.dossier.FamilyMember;
import cn.hengjian.personnel.dossier.ResumeEntry;
import cn.hengjian.personnel.dossier.Reward;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the file knows of what the form asks.
 *
 * @param grades of years, one text each, the oldest first
 * @param photo base64, as it came in if it came with the form
 */
record FormFacts(
        CadreView file,
        String citizenId,
        List<Education> educations,
        List<FamilyMember> family,
        List<ResumeEntry> resume,
        List<Reward> rewards,
        List<String> grades,
        @Nullable String photo) {

    @Override
    public String toString() {
        return "FormFacts[" + file + "]";
    }
}
