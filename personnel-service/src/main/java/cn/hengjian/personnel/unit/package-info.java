/**
 * The county's units: a tree of departments, townships, villages and institutions.
 * Every scope of the service is a subtree of it.
 */
@NullMarked
package cn.hengjian.personnel.unit;

import org.jspecify.annotations.NullMarked;
