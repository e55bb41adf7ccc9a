import { inject } from 'vitest';
import type { RealSites } from './setup-sites.ts';

/** The folders of the real course's sites, built once a run. Throws what went wrong if they could not be built. */
export function realSites(): RealSites {
  const sites = inject('sites');
  if (sites.fault !== '') throw new Error(`The real course does not build:\n${sites.fault}`);
  return sites;
}
