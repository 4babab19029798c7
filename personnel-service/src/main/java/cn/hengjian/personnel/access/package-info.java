/**
 * Roles of the realm, given and taken by two persons: a security administrator proposes, another approves.
 * What was agreed on is carried out at Keycloak afterwards, again and again until it is done.
 */
@NullMarked
package cn.hengjian.personnel.access;

import org.jspecify.annotations.NullMarked;
