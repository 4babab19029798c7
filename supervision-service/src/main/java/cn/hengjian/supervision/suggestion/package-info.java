/**
 * Which units a plan might go to: those that lag behind (促后进, M30), each with the reasons and their numbers.
 * It suggests only; a person decides where a plan goes.
 */
@NullMarked
package cn.hengjian.supervision.suggestion;

import org.jspecify.annotations.NullMarked;
