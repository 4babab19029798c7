/**
 * The last place (SM-2, M10): from the flag over the check of the facts to what becomes of the cadre. The rank alone is
 * no ground: people check, propose and decide; nothing happens to anybody by itself.
 */
@NullMarked
package cn.hengjian.personnel.lastplace;

import org.jspecify.annotations.NullMarked;
