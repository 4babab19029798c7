package cn.hengjian.personnel.contact.rules;

/**
 * What the steps of a link depend on.
 *
 * @param holder whether the caller holds the link, or is to
 * @param receiver whether it is the caller who has to take it up now
 * @param concerned whether it is the caller's own case: as holder or as successor
 * @param kin whether it is that of the caller's kin
 * @param workPoint whether it is a work contact point
 */
public record ContactFacts(boolean holder, boolean receiver, boolean concerned, boolean kin, boolean workPoint) {}
