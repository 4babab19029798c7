/**
 * Review and appeal (SM-13) of what was decided on a cadre.
 * Effects continue meanwhile; nothing gets worse by it.
 */
@NullMarked
package cn.hengjian.personnel.appeal;

import org.jspecify.annotations.NullMarked;
