import { serveFolder, type StaticServer } from '../../src/author/static-server.ts';

/** Serves a built site at any free port of this machine, as `npm start` does. `base` is `/` or `/name/`. */
export function serve(folder: string, base = '/'): Promise<StaticServer> {
  return serveFolder(folder, { base });
}
