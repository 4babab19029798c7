package cn.hengjian.supervision.petition;

import cn.hengjian.platform.audit.Audit;
import cn.hengjian.supervision.attachment.AttachmentContent;
import cn.hengjian.supervision.opinion.Claims;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** Shows what people wrote and sent along, and notes who reads it. */
@ApplicationScoped
class ReadingService {

    private final PetitionRepository petitions;
    private final PetitionViewRepository views;
    private final Claims claims;
    private final Audit audit;
    private final Terms terms;

    ReadingService(
            PetitionRepository petitions, PetitionViewRepository views, Claims claims, Audit audit, Terms terms) {
        this.petitions = petitions;
        this.views = views;
        this.claims = claims;
        this.audit = audit;
        this.terms = terms;
    }

    @Transactional
    PetitionTextView read(UUID id, Reader reader) {
        var view = views.requireTexts(id, reader);
        audit.record(reader.caller(), "petition-read", "petition", id.toString(), Map.of());
        return view;
    }

    /** A file that came along; what came with messages is for the offices, as those are. */
    @Transactional
    AttachmentContent open(UUID id, UUID file, Reader reader) {
        petitions.facts(id, terms.today(), reader);
        var content = claims.open(id, file, PetitionSight.isOffice(reader));
        audit.record(reader.caller(), "petition-attachment-read", "petition", id.toString(), Map.of());
        return content;
    }
}
