/**
 * What the tests of every service start from: real PostgreSQL and Kafka, tokens that the service really verifies,
 * and the architecture fences.
 */
package cn.hengjian.platform.testing;
