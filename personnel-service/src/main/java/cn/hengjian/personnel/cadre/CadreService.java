package cn.hengjian.personnel.cadre;

import cn.hengjian.personnel.roster.FileAuthor;
import cn.hengjian.personnel.roster.RosterEvents;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.json.MergePatch;
import cn.hengjian.platform.rest.ExpectedVersion;
import cn.hengjian.platform.security.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Opens files, corrects and shows them. */
@ApplicationScoped
class CadreService {

    private static final String OBJECT = "cadre";

    private final CadreRepository cadres;
    private final CadreFileRepository files;
    private final CadreRecords records;
    private final RosterEvents events;
    private final FileAuthor author;
    private final MergePatch patches;
    private final Audit audit;

    CadreService(
            CadreRepository cadres,
            CadreFileRepository files,
            CadreRecords records,
            RosterEvents events,
            FileAuthor author,
            MergePatch patches,
            Audit audit) {
        this.cadres = cadres;
        this.files = files;
        this.records = records;
        this.events = events;
        this.author = author;
        this.patches = patches;
        this.audit = audit;
    }

    @Transactional
    CadreView create(CreateCadre command, Caller caller, Locale locale) {
        author.is(caller);
        var cadre = new Cadre(command.number());
        records.write(cadre, command.basics(), caller);
        cadres.persistAndFlush(cadre);
        return changed(cadre, "cadre-created", Map.of("number", command.number()), caller, locale);
    }

    @Transactional
    CadreView change(UUID id, JsonNode patch, ExpectedVersion expected, Caller caller, Locale locale) {
        author.is(caller);
        var found = cadres.require(id, caller);
        var cadre = found.cadre();
        expected.requireCurrent(cadre.version());
        var before = records.read(found);
        var after = patches.apply(before, patch, ChangeCadre.class);
        records.requirePermitted(cadre, before, after);
        records.write(cadre, after, caller);
        cadres.flush();
        return changed(cadre, "cadre-changed", Map.of("fields", fields(patch)), caller, locale);
    }

    @Transactional
    UnmaskedView unmask(UUID id, Unmask command, Caller caller) {
        var cadre = cadres.require(id, caller).cadre();
        audit.record(
                caller,
                "cadre-unmasked",
                OBJECT,
                id.toString(),
                Map.of("fields", command.fields(), "reason", command.reason()));
        return new UnmaskedView(
                id,
                command.asksFor(Unmask.CITIZEN_ID) ? Map.of(Unmask.CITIZEN_ID, records.citizenId(cadre)) : Map.of(),
                command.asksFor(Unmask.FAMILY) ? files.family(id) : null,
                command.asksFor(Unmask.FAMILY_HISTORY) ? files.familyHistory(id) : null);
    }

    private CadreView changed(Cadre cadre, String action, Map<String, ?> detail, Caller caller, Locale locale) {
        events.cadres(RosterEvents.one(cadre.id()));
        audit.record(caller, action, OBJECT, cadre.id().toString(), detail);
        return files.require(cadre.id(), caller, locale);
    }

    private static List<String> fields(JsonNode patch) {
        var names = new ArrayList<String>();
        patch.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
