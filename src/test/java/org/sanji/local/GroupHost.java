package org.sanji.local;

import java.util.List;

/**
 * Where a member of a {@link ReplicationGroup} is: on this machine beside the others, or on one of {@link SeparateHosts}.
 *
 * @param address where whoever works with the member finds it
 * @param peerAddress where the other members find it
 * @param accountsFrom where accounts of the server may come from, as MySQL writes it
 * @param entering what is written before a command that is to run there
 */
record GroupHost(String address, String peerAddress, String accountsFrom, List<String> entering) {

    static final GroupHost BESIDE_THE_OTHERS = new GroupHost("127.0.0.1", "127.0.0.1", "127.0.0.1", List.of());

    String bindAddresses() {
        return address.equals(peerAddress) ? address : address + "," + peerAddress;
    }
}
