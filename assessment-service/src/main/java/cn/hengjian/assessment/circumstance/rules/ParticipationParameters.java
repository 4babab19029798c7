package cn.hengjian.assessment.circumstance.rules;

import cn.hengjian.assessment.terms.rules.Share;
import cn.hengjian.platform.time.LegalPeriod;
import java.util.Map;

/**
 * What regulation may change about taking part.
 *
 * @param sanctionPeriods how long each sanction has effect (CSL-62)
 * @param leave leave for a share of the year strictly above leaves no grade
 * @param secondment work elsewhere for a share of the year strictly above is assessed there
 */
public record ParticipationParameters(Map<Sanction, LegalPeriod> sanctionPeriods, Share leave, Share secondment) {

    public ParticipationParameters {
        sanctionPeriods = Map.copyOf(sanctionPeriods);
    }
}
