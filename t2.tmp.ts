import { readMarkdown } from './src/author/import/readers/markdown.ts';
import {unified} from 'unified'; import remarkStringify from 'remark-stringify'; import remarkGfm from 'remark-gfm'; import remarkMdx from 'remark-mdx';
import {readFileSync} from 'node:fs';
const f=process.argv[2]!;
const png=Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==','base64');
const d = readMarkdown({text: readFileSync(f,'utf8'), format: f.endsWith('x')?'mdx':'md', readImage: u => u.includes('missing')?undefined:png});
console.log('TITLE', d.title, '| DEK', d.dek);
console.log(unified().use(remarkStringify).use(remarkGfm).use(remarkMdx).stringify(d.body as never));
for (const s of d.streams) {console.log('--'); for (const x of s) console.log(x.dropped??'KEPT', x.line, JSON.stringify(x.text));} console.log(d.notices, d.images.map(i=>({...i,bytes:i.bytes?.length, url:i.url.slice(0,80)})));
