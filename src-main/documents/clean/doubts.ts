import type { Diagnostic } from '../../domain/extraction/extracted-plan.ts';
import type { TextBlock } from '../../domain/extraction/text-block.ts';
import { spanOf } from '../../domain/extraction/text-block.ts';
import { toned } from './pinyin.ts';

/**
 * Replacement and private characters, the question marks that a wrong conversion leaves between characters, and what it
 * makes of pinyin in brackets (?qū).
 */
const lost = new RegExp(`[\\ufffd\\ue000-\\uf8ff]+|(?<=\\p{Script=Han}|。)\\?{2,}(?=\\p{Script=Han})|\\?(?=[a-zü]*[${toned}])[a-zü${toned}]{1,7}[)\\uff09]`, 'u');
/**
 * Words that intruders write into offices' pages, often in the place of a name or a title (某某娱乐7.7附件:…). What they
 * stand instead of is not known, so nothing is taken out.
 */
const advertisement =
  /(?:澳门|葡京|金[沙莎]|威尼斯人|永利|太阳城|皇冠|巴黎人|美高梅)[\p{Script=Han}A-Za-z]{0,6}?(?:娱乐(?!场所)|赌场|棋牌|官网|投注)[\d.]*|(?:真人|体育|棋牌|电子)(?:博彩|投注|娱乐(?:城|平台))|娱乐城|博彩(?:网|平台|公司)|六合彩|时时彩|百家乐|老虎机|代开发票|代办证件/u;
/** Characters shown on either side. */
const context = 6;
/** A file that is garbled all over is told by its first places. */
const mostNotes = 20;

/** Asks the clerk to look where characters were lost or replaced before the file came here: one question a block, with its span. */
export function doubtNotes(blocks: readonly TextBlock[]): Diagnostic[] {
  const notes: Diagnostic[] = [];
  for (const block of blocks) {
    const garbled = lost.exec(block.text);
    const match = garbled ?? advertisement.exec(block.text);
    if (match === null) continue;
    const end = match.index + match[0].length;
    notes.push({
      code: garbled === null ? 'ADVERTISEMENT' : 'LOST_CHARACTERS',
      severity: 'question',
      task: null,
      span: spanOf(block, match.index, end),
      values: { text: block.text.slice(Math.max(0, match.index - context), end + context) },
      candidates: [],
    });
    if (notes.length === mostNotes) break;
  }
  return notes;
}
