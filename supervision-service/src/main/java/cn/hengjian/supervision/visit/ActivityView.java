package cn.hengjian.supervision.visit;

import cn.hengjian.supervision.burden.ExistingEvidence;
import cn.hengjian.supervision.evidence.EvidenceFileView;
import cn.hengjian.supervision.visit.rules.ActivityKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Something that was done on site.
 *
 * @param interviewed how many people were talked with
 * @param evidence the files that came with it
 * @param reused files that were evidence at the unit before
 * @param existing a warning to who has just recorded papers: this lay there already and could have been used again
 */
public record ActivityView(
        UUID id,
        ActivityKind kind,
        int minutes,
        int interviewed,
        String note,
        String recordedBy,
        LocalDate recordedOn,
        List<EvidenceFileView> evidence,
        List<UUID> reused,
        List<ExistingEvidence> existing) {

    ActivityView warning(List<ExistingEvidence> of) {
        return new ActivityView(id, kind, minutes, interviewed, note, recordedBy, recordedOn, evidence, reused, of);
    }

    ActivityView with(List<EvidenceFileView> files) {
        return new ActivityView(id, kind, minutes, interviewed, note, recordedBy, recordedOn, files, reused, existing);
    }

    @Override
    public String toString() {
        return "ActivityView[" + id + "]";
    }
}
