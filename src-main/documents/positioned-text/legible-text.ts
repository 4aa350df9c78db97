/** The commonest characters of Chinese in general and of offices: some four in ten of any office's text, two in a hundred of random ones. */
const commonCharacters: ReadonlySet<string> = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经' +
    '公政开市府务办单县局各信位任责息区月室部实门前进布推日策完关管规理事头重点牵解底化省',
);

/** Fewer Chinese characters than this say nothing about a text. */
const fewestChinese = 60;

/** Part of a text's Chinese characters that are among the commonest; null for too few to tell. Traditional text shares most of them. */
export function commonShare(text: string): number | null {
  const chinese = Array.from(text).filter((character) => /\p{Script=Han}/u.test(character));
  return chinese.length < fewestChinese ? null : chinese.filter((character) => commonCharacters.has(character)).length / chinese.length;
}

/** Letters, numbers and marks that an office document may hold; the rest are codes of glyphs that no character was found for. */
const meant = /[\u0020-\u00b7\u00d7\u00f7\u0370-\u03ff\u2000-\u2bff\u3000-\u33ff\ufe10-\ufe6f\uff00-\uffef\p{Script=Han}\p{Script=Latin}]/u;
/** Signs that stand in for a missing character, and the Latin letters that only dictionaries use. */
const unmapped = /[\u00a4\ufffd\u0180-\u01cc\u01dd-\u02ff]/u;

/** Part of a text's characters that stand for nothing: private use, control codes, letters of other scripts; 0 for no text. */
export function unmappedShare(text: string): number {
  const characters = Array.from(text);
  const strange = characters.filter((character) => !meant.test(character) || unmapped.test(character));
  return characters.length === 0 ? 0 : strange.length / characters.length;
}
