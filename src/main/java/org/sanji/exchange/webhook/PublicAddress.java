package org.sanji.exchange.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Whether an address is one of the public Internet: none of the special ones of IANA's registries (RFC 6890 and what
 * followed it). An address of IPv6 that carries one of IPv4 is what that one is. Pure.
 */
final class PublicAddress {

    /** Blocks of IPv4 nobody outside can be meant by. */
    private static final List<Block> FOUR = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** The block of IPv6 that is given out, and what is special in it. */
    private static final Block GIVEN_OUT = Block.of("2000::/3");

    private static final List<Block> SIX = blocks("2001::/23", "2001:db8::/32", "3fff::/20");
    private static final Block SIX_TO_FOUR = Block.of("2002::/16");
    private static final Block NAT64 = Block.of("64:ff9b::/96");

    private PublicAddress() {}

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return FOUR.stream().noneMatch(block -> block.holds(bytes));
        }
        if (SIX_TO_FOUR.holds(bytes)) {
            return isPublic(embedded(bytes, 2));
        }
        if (NAT64.holds(bytes)) {
            return isPublic(embedded(bytes, 12));
        }
        return GIVEN_OUT.holds(bytes) && SIX.stream().noneMatch(block -> block.holds(bytes));
    }

    private static InetAddress embedded(byte[] six, int at) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(six, at, at + 4));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Block> blocks(String... written) {
        return Arrays.stream(written).map(Block::of).toList();
    }

    /** Addresses that begin with the same bits. */
    private record Block(byte[] start, int bits) {

        static Block of(String written) {
            String[] parts = written.split("/");
            try {
                // A literal: nothing is looked up.
                return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
