/** What an act may say of units and posts. */
@NullMarked
package cn.hengjian.personnel.reorganisation.rules;

import org.jspecify.annotations.NullMarked;
