/** Two texts as what they share around what differs; long shared parts are shortened with …. */
export interface DifferingPart {
  lead: string;
  before: string;
  after: string;
  tail: string;
}

/** Characters of the shared text that are shown on each side. */
const contextLength = 12;

function sharedStart(one: string[], other: string[]): number {
  const longest = Math.min(one.length, other.length);
  const at = one.slice(0, longest).findIndex((character, index) => character !== other[index]);
  return at === -1 ? longest : at;
}

/** The part in which two texts differ, with a little of what stands around it. */
export function differingPart(before: string, after: string): DifferingPart {
  const [one, other] = [[...before], [...after]];
  const start = sharedStart(one, other);
  const end = sharedStart(one.slice(start).toReversed(), other.slice(start).toReversed());
  const lead = one.slice(0, start);
  const tail = end === 0 ? [] : one.slice(-end);
  return {
    lead: lead.length > contextLength ? `…${lead.slice(-contextLength).join('')}` : lead.join(''),
    before: one.slice(start, one.length - end).join(''),
    after: other.slice(start, other.length - end).join(''),
    tail: tail.length > contextLength ? `${tail.slice(0, contextLength).join('')}…` : tail.join(''),
  };
}
