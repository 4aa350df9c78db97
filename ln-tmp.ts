import { readFileSync } from 'node:fs';
import { readPages } from './src-main/documents/portable-document/read-portable-document.ts';
import { linesOf } from './src-main/documents/positioned-text/page-lines.ts';
const pages=await readPages(readFileSync('/tmp/big/plan.pdf'));
for (const p of pages.slice(0,3)) for (const l of linesOf(p.runs)) console.log(l.left.toFixed(1), l.right.toFixed(1), l.baseline.toFixed(1), l.size, l.text.slice(0,8),'…',l.text.slice(-8));
