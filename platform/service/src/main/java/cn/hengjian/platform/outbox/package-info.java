/**
 * Events, stored with the change that makes them true.
 * Debezium relays them; the HTTP feed serves those without Kafka.
 */
@NullMarked
package cn.hengjian.platform.outbox;

import org.jspecify.annotations.NullMarked;
