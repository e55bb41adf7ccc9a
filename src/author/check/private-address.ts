import { BlockList, isIP } from 'node:net';

/** Networks that are not the internet: this machine, the local network, multicast and the reserved. */
const NETWORKS: readonly (readonly [address: string, prefix: number, type: 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 127, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
];

const networks = new BlockList();
for (const [address, prefix, type] of NETWORKS) networks.addSubnet(address, prefix, type);

/** Whether an IP address is one of this machine or a local network, also where it is mapped into IPv6. */
export function isPrivateAddress(address: string): boolean {
  const [plain = ''] = address.split('%');
  return networks.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4');
}
