/**
 * Copies the character maps of Chinese fonts from pdfjs-dist to `resources/pdf/cmaps`, where the program finds them:
 * without them the text of a PDF whose fonts are not embedded is lost. Run with `node scripts/copy-character-maps.ts`
 * after a new version of pdfjs-dist; a test compares both folders.
 */
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const source = path.join(import.meta.dirname, '../node_modules/pdfjs-dist/cmaps');
const target = path.join(import.meta.dirname, '../resources/pdf/cmaps');

/** Maps for Simplified and Traditional Chinese, and the licence that goes with them. */
const chinese = /^(?:Adobe-(?:GB1|CNS1)-|GB|UniGB-|UniCNS-|B5|CNS|ET|HK|LICENSE$)/u;

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const name of readdirSync(source)) {
  if (chinese.test(name)) copyFileSync(path.join(source, name), path.join(target, name));
}
