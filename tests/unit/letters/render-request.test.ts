import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderRequest } from '../../../src-main/letters/render-request.ts';
import { checkLetter } from '../../../src-main/letters/write/check-letter.ts';
import { sampleAssignmentSlip, sampleBrief, sampleBulletin, sampleReminder } from './sample-letters.ts';

const slips = [sampleAssignmentSlip(1), sampleReminder(2)];

describe('a request for letters', () => {
  it('gives one file for slips together, one for each otherwise', async () => {
    expect((await renderRequest({ letter: 'slips', slips, together: true, withReplyForms: false })).files).toHaveLength(1);
    expect((await renderRequest({ letter: 'slips', slips, together: false, withReplyForms: false })).files).toHaveLength(2);
  });

  it('gives a bulletin, and a brief with its annex where rows are left out', async () => {
    expect((await renderRequest({ letter: 'bulletin', bulletin: sampleBulletin(2) })).files).toHaveLength(1);
    expect(await renderRequest({ letter: 'brief', brief: sampleBrief(2) })).toMatchObject({ files: [expect.any(Uint8Array)], leftOut: 0 });
    const { files, leftOut } = await renderRequest({ letter: 'brief', brief: sampleBrief(60) });
    expect(files).toHaveLength(2);
    expect(leftOut).toBeGreaterThan(30);
  });

  it('refuses a brief whose sentences are taller than its page', async () => {
    const lines = Array.from({ length: 80 }, () => '这是一句很长的话。');
    await expect(renderRequest({ letter: 'brief', brief: sampleBrief(1, { lines }) })).rejects.toMatchObject({ code: 'BRIEF_TOO_LONG' });
  });
});

describe('the check of a written letter', () => {
  it('refuses what is no zip, holds no text or was cut short', () => {
    const file = (xml: string): Uint8Array => zipSync({ 'word/document.xml': strToU8(xml) });
    const bad = [new Uint8Array(), strToU8('no zip'), zipSync({ 'other.xml': strToU8('<a/>') }), file('<w:document></w:document>'), file('<w:document><w:t>字')];
    for (const bytes of bad) expect(() => checkLetter(bytes)).toThrow('LETTER_DAMAGED');
    expect(() => checkLetter(file('<w:document><w:t>字</w:t></w:document>'))).not.toThrow();
  });
});
