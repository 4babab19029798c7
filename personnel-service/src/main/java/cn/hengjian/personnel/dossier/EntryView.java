package cn.hengjian.personnel.dossier;

import cn.hengjian.platform.rest.Versioned;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sub-record of a file as it stands. */
public record EntryView(UUID id, @Schema(description = "类别") EntryKind kind, Entry fields, long version)
        implements Versioned {

    /** With what is sensitive masked. */
    EntryView masked() {
        return fields instanceof FamilyMember member ? new EntryView(id, kind, member.masked(), version) : this;
    }
}
