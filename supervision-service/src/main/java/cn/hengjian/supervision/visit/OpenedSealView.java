package cn.hengjian.supervision.visit;

import java.util.UUID;

/**
 * What anybody needs to check an opened seal: SHA-256 of the nonce's 32 bytes followed by the unit code in UTF-8 is the
 * commitment that was published before.
 *
 * @param commitment in hexadecimal
 * @param nonce in hexadecimal
 */
public record OpenedSealView(UUID visitId, String number, String commitment, String nonce, String unitCode) {}
