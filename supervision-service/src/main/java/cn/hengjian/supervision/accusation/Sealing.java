package cn.hengjian.supervision.accusation;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.accusation.rules.AccusationState;
import cn.hengjian.supervision.submission.Letter;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Seals letters that are accusations. */
@ApplicationScoped
public class Sealing {

    private final Database database;
    private final AccusationRepository accusations;
    private final IdentityStore identities;
    private final SealedAttachments attachments;
    private final Recusals recusals;
    private final AccusationLog log;
    private final Terms terms;

    Sealing(
            Database database,
            AccusationRepository accusations,
            IdentityStore identities,
            SealedAttachments attachments,
            Recusals recusals,
            AccusationLog log,
            Terms terms) {
        this.database = database;
        this.accusations = accusations;
        this.identities = identities;
        this.attachments = attachments;
        this.recusals = recusals;
        this.log = log;
        this.terms = terms;
    }

    /**
     * Seals a letter, unless one with its code is sealed already. The unit that it names is accused.
     *
     * @param cadres numbers of the accused, as far as they are known
     * @param actor who seals it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void seal(Letter letter, List<String> cadres, String actor) {
        seal(letter, letter.unitIds(), cadres, actor);
    }

    /** The same for a letter that accuses these units. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void seal(Letter letter, List<UUID> units, List<String> cadres, String actor) {
        // At random: the usual keys would tell the moment.
        var id = UUID.randomUUID();
        if (!accusations.insert(id, letter, terms.today())) {
            return;
        }
        if (letter.sender() != null) {
            identities.keep(id, letter.sender());
        }
        attachments.seal(id, letter.receipt());
        database.list(Sql.of("SELECT code FROM unit WHERE id = ANY (?) ORDER BY code", units), row -> row.text("code"))
                .forEach(code -> accuse(id, Accused.unit(code)));
        cadres.stream().distinct().forEach(number -> accuse(id, Accused.cadre(number)));
        letter.deeds().forEach(deed -> log.note(id, deed));
        log.note(id, "SEAL", AccusationState.SEALED, actor);
    }

    /** Notes that somebody is accused; from now on he or she and the unit can't see the accusation. */
    void accuse(UUID id, Accused accused) {
        accusations.add(id, accused, recusals.marks(accused));
    }
}
