package cn.hengjian.platform.document;

/** A document as PDF, and how its file is to be named. */
public record PrintedDocument(String fileName, byte[] content) {

    public static final String MEDIA_TYPE = "application/pdf";

    @Override
    public String toString() {
        return "PrintedDocument[" + content.length + " bytes]";
    }
}
