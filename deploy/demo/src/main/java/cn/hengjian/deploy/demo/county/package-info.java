/**
 * An invented county, made from a seed number: units, posts, cadres, careers, families and a year's results.
 * The same seed gives the same county on every machine.
 */
@NullMarked
package cn.hengjian.deploy.demo.county;

import org.jspecify.annotations.NullMarked;
