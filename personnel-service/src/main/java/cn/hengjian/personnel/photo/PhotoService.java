package cn.hengjian.personnel.photo;

import cn.hengjian.personnel.cadre.CadreFiles;
import cn.hengjian.personnel.roster.RosterEvents;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.job.Upload;
import cn.hengjian.platform.rest.ExpectedVersion;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;

/** Takes photos in and shows them, to those who see the file. */
@ApplicationScoped
class PhotoService {

    private final CadreFiles files;
    private final Photos photos;
    private final RosterEvents events;
    private final Audit audit;

    PhotoService(CadreFiles files, Photos photos, RosterEvents events, Audit audit) {
        this.files = files;
        this.photos = photos;
        this.events = events;
        this.audit = audit;
    }

    Photos.Photo show(UUID cadre, Caller caller) {
        files.requireVisible(cadre, caller);
        return photos.show(cadre, caller).orElseThrow(Photos::absent);
    }

    @Transactional
    PhotoView keep(UUID cadre, byte[] bytes, Caller caller) {
        files.requireWorkable(cadre, caller);
        var view = photos.keep(cadre, bytes, caller);
        changed(caller, "cadre-photo-set", cadre);
        return view;
    }

    @Transactional
    void remove(UUID cadre, ExpectedVersion expected, Caller caller) {
        files.requireWorkable(cadre, caller);
        photos.remove(cadre, expected, caller);
        changed(caller, "cadre-photo-removed", cadre);
    }

    private void changed(Caller caller, String action, UUID cadre) {
        events.touch(RosterEvents.one(cadre));
        note(caller, action, cadre);
    }

    private void note(Caller caller, String action, UUID cadre) {
        audit.record(caller, action, "cadre", cadre.toString(), Map.of());
    }

    /** A body of at most {@value Portrait#MAX_BYTES} bytes. */
    static byte[] receive(InputStream body) {
        try (var upload = Upload.receive(body, Portrait.MAX_BYTES);
                var content = upload.open()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
