package cn.hengjian.assessment.ballot;

/** The signature of a blinded message; base64url without padding. */
record BlindSignatureView(String blindSignature) {}
