package cn.hengjian.personnel.reorganisation.rules;

/** What counts of a unit that an act names. */
public record UnitFacts(boolean county, boolean abolished) {}
