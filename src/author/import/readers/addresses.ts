/** Protocols that a link of a lesson may have. */
const LINK_PROTOCOLS = new Set(['http', 'https', 'mailto', 'tel']);

/** Whether a link leads to a page, a letter or a telephone, or to something beside it: it can't run code. */
export function isSafeLink(address: string): boolean {
  const protocol = protocolOf(address);
  return protocol === undefined || LINK_PROTOCOLS.has(protocol);
}

/** The protocol of an address as a browser reads it, in lower case; `undefined` for a relative one. */
export function protocolOf(address: string): string | undefined {
  // A browser skips control characters and blanks, so `java\nscript:` is one of its protocols.

  const bare = address.replace(
    /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\ufeff]/g,
    '',
  );
  return /^([^/?#:]*):/.exec(bare)?.[1]?.toLowerCase();
}
