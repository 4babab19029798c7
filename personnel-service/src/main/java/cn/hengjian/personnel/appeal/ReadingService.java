package cn.hengjian.personnel.appeal;

import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Shows an appeal and says so in the audit before anybody reads it. */
@ApplicationScoped
class ReadingService {

    private final AppealViewRepository views;
    private final Audit audit;

    ReadingService(AppealViewRepository views, Audit audit) {
        this.views = views;
        this.audit = audit;
    }

    AppealView read(UUID id, Caller caller, Locale language) {
        var view = views.require(id, caller, language);
        audit.record(caller, "appeal-read", AppealSteps.OBJECT, id.toString(), Map.of());
        return view;
    }
}
