package cn.hengjian.supervision.opinion.rules;

/**
 * What the guards of an opinion ask.
 *
 * @param servesUnit the caller belongs to the unit or to one above it
 */
public record OpinionFacts(Kind kind, OpinionState state, boolean servesUnit) {}
