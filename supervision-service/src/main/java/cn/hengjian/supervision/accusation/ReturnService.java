package cn.hengjian.supervision.accusation;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.accusation.rules.AccusationEvent;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.submission.Letter;
import cn.hengjian.supervision.submission.Reception;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives what is no accusation back to the petition office, as if it had just come in; its code goes with it. */
@ApplicationScoped
class ReturnService {

    private final Database database;
    private final AccusationRepository accusations;
    private final IdentityStore identities;
    private final SealedAttachments attachments;
    private final AccusationSteps steps;
    private final Reception reception;
    private final Terms terms;

    ReturnService(
            Database database,
            AccusationRepository accusations,
            IdentityStore identities,
            SealedAttachments attachments,
            AccusationSteps steps,
            Reception reception,
            Terms terms) {
        this.database = database;
        this.accusations = accusations;
        this.identities = identities;
        this.attachments = attachments;
        this.steps = steps;
        this.reception = reception;
        this.terms = terms;
    }

    @Transactional
    void giveBack(UUID id, DeclineAccusation command, Reader reader) {
        var stored = accusations.lock(id, reader);
        steps.permit(stored, AccusationEvent.RETURN, reader);
        var unit = namedUnit(id);
        var sender = identities.read(id, command.reason(), reader).orElse(null);
        identities.forget(id);
        var returned = accusations.empty(id, command.reason());
        attachments.giveBack(id, returned.receipt(), stored.receivedOn());
        reception.keep(
                new Letter(
                        returned.receipt(),
                        stored.channel(),
                        returned.content(),
                        sender,
                        stored.participants(),
                        unit,
                        stored.receivedOn(),
                        stored.receivedBy(),
                        terms.version(stored.policyPack(), stored.policyVersion()),
                        returned.messages(),
                        List.of()),
                reader);
    }

    private @Nullable UUID namedUnit(UUID id) {
        var codes = accusations.accused(id).stream()
                .map(Accused::unitCode)
                .filter(Objects::nonNull)
                .toList();
        return database.find(Sql.of("SELECT id FROM unit WHERE code = ANY (?) LIMIT 1", codes), row -> row.uuid("id"))
                .orElse(null);
    }
}
