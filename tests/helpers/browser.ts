import { existsSync, mkdirSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { PROJECT } from './project.ts';

/** How a Chromium on this machine is started: by its path, or by the name of an installed channel. */
export type BrowserPlace = { readonly executablePath: string } | { readonly channel: string };

/** A browser that a test drives asks nobody for updates, accounts or lists. */
const QUIET_FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
/** What the package's headless build needs; its own list of flags would switch much more off. */
const PACKAGE_FLAGS = ['--no-sandbox', '--disable-gpu'];

const KNOWN_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Looks for a Chromium: CHROME_PATH, the one that npm installed (Linux on x64), installed ones. */
export async function findBrowser(): Promise<BrowserPlace | undefined> {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) return { executablePath: chosen };
  if (process.platform === 'linux' && process.arch === 'x64')
    return { executablePath: await unpackBrowser() };
  for (const channel of ['chrome', 'msedge']) {
    if (await canLaunch({ channel })) return { channel };
  }
  const path = KNOWN_PATHS.find((candidate) => existsSync(candidate));
  return path ? { executablePath: path } : undefined;
}

/** Starts a browser. It keeps its profile inside the project, where there is room for it. */
export async function launchBrowser(
  place: BrowserPlace,
  flags: readonly string[] = [],
): Promise<Browser> {
  useScratchFolder();
  return chromium.launch({
    ...place,
    args: [...QUIET_FLAGS, ...(process.platform === 'linux' ? PACKAGE_FLAGS : []), ...flags],
  });
}

/** Unpacks the package's browser, at first use. */
async function unpackBrowser(): Promise<string> {
  useScratchFolder();
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

function useScratchFolder(): void {
  const folder = `${PROJECT}/.cache/browser`;
  mkdirSync(folder, { recursive: true });
  process.env['TMPDIR'] = folder;
}

async function canLaunch(place: BrowserPlace): Promise<boolean> {
  try {
    await (await launchBrowser(place)).close();
    return true;
  } catch {
    return false;
  }
}
