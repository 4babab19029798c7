package cn.hengjian.platform.outbox;

/**
 * A fact that became true, as other services read it. Its components are the JSON body: ids instead of personal
 * details, and never renamed once published; a new meaning is a new version of the type.
 */
public interface Event {

    /** The topic, {@code <service>.<aggregate>.v<version>}. */
    String topic();

    /** The CloudEvents type. */
    String type();

    /** The aggregate's id, by which Kafka keeps order. */
    String aggregateId();
}
