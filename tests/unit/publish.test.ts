import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { publish } from '../../src/integrations/publish.ts';
import { SCRATCH } from '../helpers/project.ts';

let folder: string;
let other: ChildProcess | undefined;

beforeEach(() => {
  mkdirSync(SCRATCH, { recursive: true });
  folder = mkdtempSync(`${SCRATCH}/publish-`);
});

afterEach(() => {
  other?.kill();
  other = undefined;
  rmSync(folder, { recursive: true, force: true });
});

/** Starts a build into `folder/dist`; returns the folder that it writes to, and how it is ended. */
function startBuild(): { staging: string; finish: () => void } {
  const { hooks } = publish();
  let staging = '';
  const setUp = hooks['astro:config:setup'] as (given: object) => void;
  setUp({
    command: 'build',
    config: { outDir: pathToFileURL(`${folder}/dist/`) },
    updateConfig: ({ outDir }: { outDir: URL }) => (staging = fileURLToPath(outDir)),
  });
  const done = hooks['astro:build:done'] as (given: object) => void;
  return { staging, finish: () => done({ pages: [{ pathname: '' }] }) };
}

describe('a build', () => {
  test('replaces the site of before and leaves nothing of its own beside it', () => {
    mkdirSync(`${folder}/dist`);
    writeFileSync(`${folder}/dist/old.html`, '');
    const { staging, finish } = startBuild();
    writeFileSync(`${staging}/new.html`, '');
    expect(readdirSync(`${folder}/dist`)).toEqual(['old.html']);
    finish();
    expect(readdirSync(`${folder}/dist`)).toEqual(['new.html']);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('is refused while another process builds into the same folder', () => {
    const { staging } = startBuild();
    other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    writeFileSync(`${staging}/.building`, String(other.pid));
    expect(startBuild).toThrow(`Another build (process ${other.pid}) is writing ${folder}/dist`);
    expect(existsSync(`${staging}/.building`)).toBe(true);
  });

  test.each(['', 'nonsense', '2147483646'])(
    'clears away what one that was stopped has left, by process "%s"',
    (owner) => {
      const { staging } = startBuild();
      writeFileSync(`${staging}/half.html`, '');
      writeFileSync(`${staging}/.building`, owner);
      startBuild().finish();
      expect(readdirSync(`${folder}/dist`)).toEqual([]);
    },
  );
});
