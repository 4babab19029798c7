package cn.hengjian.personnel.talk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record of a talk (诫勉谈话记录) to be signed, or as it was signed.
 *
 * @param reason stated and pointed out, paragraph by paragraph
 * @param explanation heard from the cadre
 * @param requirements what is to be put right
 * @param planDue until when the plan is written
 * @param refusal how the signature was refused, if it was
 */
@CheckedTemplate(basePath = "talk")
record TalkMinutes(
        String number,
        String cadre,
        String unit,
        LocalDate heldOn,
        String place,
        String leader,
        String recorder,
        List<String> reason,
        List<String> explanation,
        List<String> requirements,
        LocalDate planDue,
        LocalDate rectifyDue,
        LocalDate objectionDue,
        LocalDate noPromotionUntil,
        @Nullable LocalDate signedOn,
        @Nullable String refusal,
        @Nullable String witness)
        implements TemplateInstance {

    @Override
    public String toString() {
        return "TalkMinutes[" + number + "]";
    }
}
