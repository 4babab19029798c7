package cn.hengjian.personnel.clue.rules;

/**
 * What is asked of who decides on a clue.
 *
 * @param ownUnit whether the clue is about a unit that he or she belongs to
 */
public record ClueFacts(boolean ownUnit) {}
