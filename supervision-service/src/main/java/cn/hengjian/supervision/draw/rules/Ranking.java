package cn.hengjian.supervision.draw.rules;

/** Gives everything a random, reproducible place. */
@FunctionalInterface
public interface Ranking {

    /**
     * The rank of a key in a round; ranks compare as texts.
     *
     * @param round counts from 1
     * @param key a unit's code, or a unit's code and an inspector's number with a NUL between them
     */
    String rank(int round, String key);
}
