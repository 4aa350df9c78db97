import type { EnclosureView } from '../../../../src-main/contract/imports.ts';
import type { ImportWriter } from '../edits/import-writer.ts';

export type EnclosedBody = EnclosureView['body'];
export type BodyOf<Kind extends EnclosedBody['kind']> = Extract<EnclosedBody, { kind: Kind }>;

/** Makes a corrected content from the one that is stored at that moment. */
export type BodyChange = (body: EnclosedBody) => EnclosedBody;

/** Changes of what the document holds beside the tasks; false when one was refused. */
export interface EnclosureEdits {
  take: (enclosureId: string, taken: boolean) => Promise<boolean>;
  correct: (enclosureId: string, change: BodyChange, sentence: string) => Promise<boolean>;
}

/** The changes of what stands beside the tasks. */
export function enclosureEdits({ imports, run, inTurn }: ImportWriter): EnclosureEdits {
  const write = async (
    enclosureId: string,
    next: (enclosure: EnclosureView) => { taken: boolean; body: EnclosedBody | null },
    sentence: string,
  ): Promise<boolean> =>
    (await inTurn(async ({ enclosures }) => {
      const enclosure = enclosures.find((one) => one.enclosureId === enclosureId);
      if (!enclosure) return null;
      const { rowVersion } = enclosure;
      return await run(() => imports.updateEnclosure({ enclosureId, rowVersion, ...next(enclosure) }), sentence);
    })) !== null;
  return {
    take: (enclosureId, taken) =>
      write(enclosureId, () => ({ taken, body: null }), taken ? '入库时一并保存' : '入库时不保存'),
    correct: (enclosureId, change, sentence) =>
      write(enclosureId, ({ taken, body }) => ({ taken, body: change(body) }), sentence),
  };
}
