import JSZip, { type JSZipObject } from 'jszip';
import { ImportError } from '../import-error.ts';

/** Files in one archive. */
const MAX_FILES = 5000;
/** Bytes of all files together, unpacked. */
const MAX_BYTES = 200_000_000;

/** A DOCX, unpacked in memory: no name of a file in it is ever a path on the disk. */
export interface DocxArchive {
  /** Text of a part, such as `word/document.xml`; `undefined` where the archive lacks it. */
  part(name: string): string | undefined;
  /** Names of all parts. */
  readonly names: readonly string[];
  /** The archive anew, with a part changed. */
  repack(name: string, text: string): Promise<Uint8Array>;
}

/**
 * Opens a DOCX and unpacks all of it, within bounds.
 * @throws ImportError where it is no archive, a damaged one, one that is built to fill the memory, or one
 * whose XML declares entities.
 */
export async function openDocx(bytes: Uint8Array): Promise<DocxArchive> {
  const zip = await load(bytes);
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  if (files.length > MAX_FILES) throw tooLarge(`${files.length} files`);
  const contents = new Map<string, Uint8Array>();
  let room = MAX_BYTES;
  for (const file of files) {
    const content = await unpack(file, room);
    room -= content.length;
    contents.set(file.name, content);
  }
  const decoder = new TextDecoder();
  const texts = new Map<string, string>();
  for (const [name, content] of contents)
    if (/\.(?:xml|rels)$/i.test(name)) texts.set(name, sound(name, decoder.decode(content)));
  return {
    part: (name) => texts.get(name),
    names: [...contents.keys()],
    repack: (name, text) => pack(new Map([...contents, [name, Buffer.from(text)]])),
  };
}

/** The error of a file that is no document at all. */
export function noDocument(): ImportError {
  return new ImportError(
    'the file is no .docx: it is no archive, or a damaged one',
    'open it in a word processor and save it as .docx anew',
  );
}

async function load(bytes: Uint8Array): Promise<JSZip> {
  // Word's old format, and what it makes of a document with a password.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new ImportError(
      'the file is a .doc, or a .docx with a password',
      'open it in a word processor and save it as .docx without a password',
    );
  try {
    return await JSZip.loadAsync(bytes);
  } catch {
    throw noDocument();
  }
}

/** Stops unpacking as soon as there is more than room for. */
function unpack(file: JSZipObject, room: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const stream = file.nodeStream();
    stream.on('data', (chunk: Uint8Array) => {
      size += chunk.length;
      if (size > room) {
        stream.pause();
        reject(tooLarge(`more than ${MAX_BYTES / 1_000_000} million bytes`));
      } else chunks.push(chunk);
    });
    stream.on('error', () => reject(damaged(file.name)));
    stream.on('end', () => resolve(Buffer.concat(chunks)));
  });
}

async function pack(contents: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, content] of contents) zip.file(name, content, { createFolders: false });
  return zip.generateAsync({ type: 'uint8array', compression: 'STORE' });
}

/** Word declares no entities; who does wants to have a short text grow, or files read. */
function sound(name: string, xml: string): string {
  if (!/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return xml;
  throw new ImportError(
    `${printable(name)} in the archive declares entities, which no word processor writes`,
    'open the document in a word processor and save it as .docx anew',
  );
}

function damaged(name: string): ImportError {
  return new ImportError(
    `${printable(name)} in the archive is damaged`,
    'open the document in a word processor, which may mend it, and save it as .docx anew',
  );
}

function tooLarge(what: string): ImportError {
  return new ImportError(
    `the archive unpacks to ${what}`,
    'make sure that it is a document; if so, divide it or make its images smaller',
  );
}

function printable(name: string): string {
  return name.replace(/[^\w./[\]-]+/g, '?').slice(0, 80);
}
