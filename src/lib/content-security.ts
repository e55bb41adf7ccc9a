/**
 * The policy that every page carries: nothing is loaded from elsewhere, and no inline script runs but
 * the one whose hash is given (`sha256-…`). `wasm-unsafe-eval` is for the search engine; inline styles
 * cover the page's own CSS.
 */
export function securityPolicy(scriptHash?: string): string {
  const inline = scriptHash === undefined ? '' : ` '${scriptHash}'`;
  return [
    "default-src 'self'",
    `script-src 'self' 'wasm-unsafe-eval'${inline}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "object-src 'none'",
  ].join(';');
}
