const invisible = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/gu;
const edgePunctuation = /^[、,;:。.·]+|[、,;:。.·]+$/gu;

/** The printed name of a unit in one width, without spaces, invisible characters and punctuation at its ends. */
export function normaliseUnitName(printed: string): string {
  return printed.normalize('NFKC').replace(invisible, '').replace(edgePunctuation, '');
}
