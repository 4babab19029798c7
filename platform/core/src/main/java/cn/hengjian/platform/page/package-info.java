/**
 * Pages of lists: the asked-for limit, the page itself, and cursors that only this product can make.
 * A cursor says where to go on; it is signed so that nobody feeds one in to look where they may not.
 */
@NullMarked
package cn.hengjian.platform.page;

import org.jspecify.annotations.NullMarked;
