import { readOutlineNumber } from '../../outline/outline-number.ts';
import { foundingWords, groupEndings } from './roster-words.ts';

const founded = new RegExp(`${foundingWords}(?:了|由.{1,30}?的|以.{1,30}?的)?([^,。;:()]{0,40}?${groupEndings})(?!办公室)`);
const heading = new RegExp(`^(?:附件\\d*[:.]?)?([^,。;:()]{0,40}?${groupEndings})(?:组成人员|组成|成员|人员)?(?:名单)?(?:如下)?:?$`);

/** Name of the leading group that a line brings into being or heads a list with; null where it names none. */
export function groupNameIn(text: string): string | null {
  const words = text.slice(readOutlineNumber(text)?.length ?? 0);
  if (words.length <= 60) {
    const name = heading.exec(words)?.[1];
    if (name !== undefined && !new RegExp(`^${foundingWords}`).test(name)) return name;
  }
  return founded.exec(words)?.[1] ?? null;
}
