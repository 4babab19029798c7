package cn.hengjian.supervision.submission;

import cn.hengjian.platform.crypto.FieldCipher;
import cn.hengjian.platform.crypto.FieldCipher.Place;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Encrypts small records, each as one field. */
public final class JsonCipher {

    private final FieldCipher cipher;
    private final ObjectMapper mapper;

    public JsonCipher(FieldCipher cipher, ObjectMapper mapper) {
        this.cipher = cipher;
        this.mapper = mapper;
    }

    public byte[] encrypt(Record value, Place place) {
        try {
            return cipher.encrypt(mapper.writeValueAsBytes(value), place);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record is always JSON", e);
        }
    }

    public <T extends Record> T decrypt(byte[] ciphertext, Class<T> type, Place place) {
        try {
            return mapper.readValue(cipher.decrypt(ciphertext, place), type);
        } catch (JsonProcessingException e) {
            // Without its message, which quotes the content.
            throw new IllegalStateException("only this class writes " + place);
        }
    }
}
