package cn.hengjian.platform.rule;

/**
 * What the guards of a step say. An expected refusal is an answer, never an exception.
 *
 * @param <R> the reasons that a feature's guards can refuse for
 */
public sealed interface Ruling<R extends Enum<R>> {

    /** Nothing stands against it. */
    record Granted<R extends Enum<R>>() implements Ruling<R> {}

    /** This does. */
    record Refused<R extends Enum<R>>(R why) implements Ruling<R> {}

    static <R extends Enum<R>> Ruling<R> granted() {
        return new Granted<>();
    }

    static <R extends Enum<R>> Ruling<R> refused(R why) {
        return new Refused<>(why);
    }

    /** Granted unless the condition holds. */
    static <R extends Enum<R>> Ruling<R> unless(boolean refused, R why) {
        return refused ? refused(why) : granted();
    }

    /** This ruling if it refuses; otherwise the next: guards in their order, the first refusal is told. */
    default Ruling<R> or(boolean refused, R why) {
        return this instanceof Granted ? unless(refused, why) : this;
    }

    default boolean isGranted() {
        return this instanceof Granted;
    }
}
