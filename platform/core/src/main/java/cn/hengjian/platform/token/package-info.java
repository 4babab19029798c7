/**
 * What a token must and must not hold, decided alike by the gateway and by each service.
 * Pure rules over the token's claims.
 */
@NullMarked
package cn.hengjian.platform.token;

import org.jspecify.annotations.NullMarked;
