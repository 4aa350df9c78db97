import type { Edit } from './traced-text.ts';
import { editsOf } from './traced-text.ts';

/** Vowels and consonants with the mark of a tone. */
export const toned = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ';
/** A syllable with its tone in brackets behind a character, 號(hào), even where the character itself was garbled. */
const tonedSyllable = new RegExp(`(?<=\\p{L})[(\\uff08](?=[a-zü]*[${toned}])[a-zü${toned}]{1,7}[)\\uff09]`, 'gu');
/** The neutral tone has no mark: 嗎(ma). Only believed in a document that has toned ones. */
const neutralSyllable = /(?<=\p{Script=Han})[(\uff08](?:de|le|zhe|ma|ne|ba|a|men|zi|tou|me|ge|li|shang|xia|lou)[)\uff09]/gu;

/** Edits that take out pinyin in brackets behind a character. */
export function pinyinEdits(text: string): Edit[] {
  return editsOf(text, tonedSyllable, () => '');
}

/** Edits that take out toneless pinyin; to be applied only where `pinyinEdits` found something in the document. */
export function neutralPinyinEdits(text: string): Edit[] {
  return editsOf(text, neutralSyllable, () => '');
}
