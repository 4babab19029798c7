package cn.hengjian.personnel.study.rules;

/**
 * What the steps of a study record depend on.
 *
 * @param own whether the record is about the caller
 * @param entered whether the caller entered it
 * @param kin whether it is that of the caller's kin
 */
public record StudyFacts(boolean own, boolean entered, boolean kin) {}
