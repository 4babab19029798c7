package cn.hengjian.personnel.reorganisation.rules;

/** What counts of a post that an act names. */
public record PostFacts(String unitCode, boolean abolished) {}
