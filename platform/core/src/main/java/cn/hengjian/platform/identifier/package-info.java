/**
 * National identifiers: the citizen id of GB 11643 and the unified social credit code of GB 32100.
 * Both are checked in full when read, so that whoever holds one need not check again.
 */
@NullMarked
package cn.hengjian.platform.identifier;

import org.jspecify.annotations.NullMarked;
