package org.sanji.evidence;

import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The list of types in an office archive (ECMA-376, part 2): what single parts are, and what those with an ending are. Some
 * programs name the types of endings no part has, those with macros among them; that says nothing of the archive.
 */
final class ContentTypes {

    private ContentTypes() {}

    /**
     * Whether a part is said to hold macros.
     *
     * @param endings of the names of all parts, in small letters
     * @throws XMLStreamException when it is no list of types
     */
    static boolean haveMacros(InputStream types, Set<String> endings) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(types);
        boolean found = false;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && isOfMacros(xml.getAttributeValue(null, "ContentType"))) {
                String ending = xml.getAttributeValue(null, "Extension");
                found |= ending == null || endings.contains(ending.toLowerCase(Locale.ROOT));
            }
        }
        return found;
    }

    private static boolean isOfMacros(@Nullable String type) {
        String small = type == null ? "" : type.toLowerCase(Locale.ROOT);
        return small.contains("macroenabled") || small.contains("vbaproject");
    }
}
