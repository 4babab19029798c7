/**
 * The programs of the demo county: generate its sheets, load them, live a year of it.
 * They know the suite only through its public API.
 */
@NullMarked
package cn.hengjian.deploy.demo;

import org.jspecify.annotations.NullMarked;
