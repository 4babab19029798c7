package cn.hengjian.personnel.form;

import cn.hengjian.personnel.cadre.CadreFiles;
import cn.hengjian.personnel.dossier.Dossier;
import cn.hengjian.personnel.dossier.Education;
import cn.hengjian.personnel.dossier.FamilyMember;
import cn.hengjian.personnel.dossier.ResumeEntry;
import cn.hengjian.personnel.dossier.Reward;
import cn.hengjian.personnel.form.FormImportView.Outcome;
import cn.hengjian.personnel.photo.Photos;
import cn.hengjian.personnel.roster.FileAuthor;
import cn.hengjian.personnel.roster.RosterEvents;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.job.Upload;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes forms in and gives them out. */
@ApplicationScoped
class FormService {

    private static final String OBJECT = "cadre";

    private final CadreFiles files;
    private final Dossier dossier;
    private final FormRepository forms;
    private final Photos photos;
    private final FileAuthor author;
    private final RosterEvents events;
    private final Audit audit;

    FormService(
            CadreFiles files,
            Dossier dossier,
            FormRepository forms,
            Photos photos,
            FileAuthor author,
            RosterEvents events,
            Audit audit) {
        this.files = files;
        this.dossier = dossier;
        this.forms = forms;
        this.photos = photos;
        this.author = author;
        this.events = events;
        this.audit = audit;
    }

    @Transactional
    FormImportView take(UUID cadre, byte[] file, Caller caller, Locale language) {
        var known = files.requireWorkable(cadre, caller);
        var elements = LrmxReader.read(file);
        author.is(caller);
        var reading = new FormReading(
                facts(cadre, null, caller, language),
                language,
                entry -> dossier.isPossible(entry, known.birthDate()),
                completion -> files.isPossible(known.birthDate(), completion),
                picture -> outcome(cadre, picture));
        reading.read(elements);
        forms.store(cadre, reading.kept(), caller);
        files.complete(cadre, reading.completion());
        reading.photo().ifPresent(picture -> photos.keep(cadre, picture, caller));
        reading.entries().forEach(entry -> dossier.add(cadre, entry));
        events.touch(RosterEvents.one(cadre));
        var taken = (int) reading.findings().stream()
                .filter(finding -> finding.outcome() == Outcome.TAKEN)
                .count();
        audit.record(caller, "appointment-form-imported", OBJECT, cadre.toString(), Map.of("taken", taken));
        return new FormImportView(cadre, taken, reading.findings());
    }

    /** The form with all that is in it, the citizen id in full: said in the audit before anybody has it. */
    List<FormElement> give(UUID cadre, String way, Caller caller, Locale language) {
        var stored = forms.find(cadre);
        var facts = facts(cadre, photo(cadre, stored), caller, language);
        var written = FormWriting.write(
                stored, facts, entry -> dossier.isPossible(entry, facts.file().birthDate()));
        audit.record(caller, "appointment-form-exported", OBJECT, cadre.toString(), Map.of("way", way));
        return written;
    }

    /** The portrait for the printed form, by its name there, if there is one; reading it is audited. */
    Map<String, byte[]> portrait(UUID cadre, Caller caller) {
        return photos.show(cadre, caller)
                .map(photo -> Map.of(AppointmentForm.PORTRAIT, photo.content()))
                .orElse(Map.of());
    }

    /** A file without a photo takes one that can be read; what can't be, stays with the form. */
    private Outcome outcome(UUID cadre, byte[] picture) {
        return photos.find(cadre)
                .map(photo -> photos.isFrom(photo, picture) ? Outcome.SAME : Outcome.DIFFERS)
                .orElseGet(() -> photos.fits(picture) ? Outcome.TAKEN : Outcome.KEPT);
    }

    /** The photo as the form has it, if it was made from that. */
    private @Nullable String photo(UUID cadre, List<FormElement> stored) {
        var photo = photos.find(cadre).orElse(null);
        if (photo == null) {
            return null;
        }
        return stored.stream()
                .filter(element -> element.name().equals(FormNames.PHOTO))
                .map(element -> element.text().strip())
                .filter(text -> Photo.picture(text)
                        .filter(bytes -> photos.isFrom(photo, bytes))
                        .isPresent())
                .findFirst()
                .orElseGet(() -> Base64.getEncoder().encodeToString(photo.content()));
    }

    private FormFacts facts(UUID cadre, @Nullable String photo, Caller caller, Locale language) {
        var file = files.read(cadre, caller, language);
        return new FormFacts(
                file,
                files.citizenId(cadre),
                dossier.list(cadre, Education.class),
                dossier.list(cadre, FamilyMember.class),
                dossier.list(cadre, ResumeEntry.class),
                dossier.list(cadre, Reward.class),
                forms.grades(cadre),
                photo);
    }

    /** A body of at most {@value LrmxReader#MAX_BYTES} bytes. */
    static byte[] receive(InputStream body) {
        try (var upload = Upload.receive(body, LrmxReader.MAX_BYTES);
                var content = upload.open()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
