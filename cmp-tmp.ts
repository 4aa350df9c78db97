import { readFileSync } from 'node:fs';
import { readDocument } from './src-main/documents/read-document.ts';
const [a,b]=await Promise.all(['plan.docx','plan.pdf'].map(async n=>(await readDocument(readFileSync('/tmp/big/'+n),n)).blocks.map(x=>x.text)));
console.log(a.length,b.length); const set=new Set(a); const bad=b.filter(x=>!set.has(x)); console.log('not same', bad.length); console.log([...new Set(bad)].slice(0,20).map(x=>x.slice(0,30)+' … '+x.slice(-30)).join('\n'));
