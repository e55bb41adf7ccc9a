import { readHtml } from '/work/wt/formats/src/author/import/readers/html.ts';
import {unified} from 'unified'; import remarkStringify from 'remark-stringify'; import remarkGfm from 'remark-gfm'; import remarkMdx from 'remark-mdx';
import {readFileSync} from 'node:fs';
const text = readFileSync(process.argv[2]!, 'utf8');
const png=Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==','base64');
const d = readHtml({text, readImage: u => u.includes('missing')?undefined:png});
console.log('TITLE', d.title, '| DEK', d.dek);
console.log(unified().use(remarkStringify).use(remarkGfm).use(remarkMdx).stringify(d.body as never));
console.log(JSON.stringify(d.streams,null,1)); console.log(d.notices, d.images.map(i=>({...i,bytes:i.bytes?.length, url:i.url.slice(0,80)})));
