/**
 * A small service on the platform, as the tests of the platform need one: notes of units and cadres.
 * It is written the way every service is.
 */
package cn.hengjian.platform.sample;
