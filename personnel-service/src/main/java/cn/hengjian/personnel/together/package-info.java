/**
 * The three-togethers ledger (M02): days at the grassroots, confirmed by the host, and the account of each year (SM-14).
 */
@NullMarked
package cn.hengjian.personnel.together;

import org.jspecify.annotations.NullMarked;
