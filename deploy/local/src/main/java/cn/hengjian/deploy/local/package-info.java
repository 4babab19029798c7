/**
 * The real parts of the suite as child processes, and the suite made of them.
 * Tests take single parts from {@link cn.hengjian.deploy.local.TestParts}; the launcher starts them all.
 */
@NullMarked
package cn.hengjian.deploy.local;

import org.jspecify.annotations.NullMarked;
