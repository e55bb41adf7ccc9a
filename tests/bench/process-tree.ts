import { readdirSync, readFileSync } from 'node:fs';

/** How often memory is looked at, in milliseconds. */
const INTERVAL = 200;
const PAGE_SIZE = 4096;

/**
 * Watches the memory of a process and of all that it starts, and hands back its peak in megabytes of
 * 10⁶ bytes; `undefined` where the system has no `/proc`.
 */
export function watchMemory(pid: number): () => number | undefined {
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, residentBytes(pid))), INTERVAL);
  return () => {
    clearInterval(timer);
    return peak === 0 ? undefined : peak / 1e6;
  };
}

function residentBytes(root: number): number {
  const processes = listProcesses();
  const tree = new Set([root]);
  // A process has a higher number than its parent, save when the numbers start over.
  for (const { pid, parent } of processes) if (tree.has(parent)) tree.add(pid);
  return processes
    .filter(({ pid }) => tree.has(pid))
    .reduce((sum, { resident }) => sum + resident, 0);
}

function listProcesses(): { pid: number; parent: number; resident: number }[] {
  const names = namesIn('/proc').filter((name) => /^\d+$/.test(name));
  const processes = names.flatMap((name) => {
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      return [
        { pid: Number(name), parent: Number(fields[1]), resident: Number(fields[21]) * PAGE_SIZE },
      ];
    } catch {
      // It has ended in the meantime.
      return [];
    }
  });
  return processes.sort((a, b) => a.pid - b.pid);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
