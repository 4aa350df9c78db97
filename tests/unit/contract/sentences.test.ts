import { describe, expect, it } from 'vitest';
import { diagnosticCodes, signalLights } from '../../../src-main/domain/codes.ts';
import { scoreReasonCodes } from '../../../src-main/domain/scoring/score-line.ts';
import { dueSources } from '../../../src-main/domain/deadlines/due-of-task.ts';
import { lightReasonCodes } from '../../../src-main/domain/progress/signal-light.ts';
import { type ErrorCode, errorCatalogue } from '../../../src-main/contract/errors.ts';
import { diagnosticSentence } from '../../../src-main/contract/text/diagnostic-sentences.ts';
import { errorSentence } from '../../../src-main/contract/text/error-sentences.ts';
import { lightLabels } from '../../../src-main/contract/text/labels.ts';
import { lightSentence } from '../../../src-main/contract/text/light-sentences.ts';
import { scoreSentence } from '../../../src-main/contract/text/score-sentences.ts';
import { wellFormed } from '../../support/input-samples.ts';

const chinese = /[\u4e00-\u9fff]/u;
const errorCodes = Object.keys(errorCatalogue) as ErrorCode[];
/** Codes after which there is nothing to do. */
const plainCodes = new Set<ErrorCode>(['ALREADY_UNDONE', 'NOTHING_TO_UNDO', 'CANCELLED']);

function expectSentence(sentence: string): void {
  expect(sentence).toMatch(chinese);
  expect(sentence).not.toMatch(/undefined|null|NaN|\[object/u);
}

describe('sentences', () => {
  it.each(errorCodes)('%s says what happened and what to do', (code) => {
    for (const data of wellFormed(errorCatalogue[code].data)) {
      const sentence = errorSentence(code, data as never);
      expectSentence(sentence);
      expect(sentence).toMatch(/\u3002$/u);
      if (!plainCodes.has(code)) expect(sentence).toMatch(/\u8bf7|\u53ef\u4ee5|\u9700\u8981/u);
    }
  });

  it('of file errors name the file, or do without its name', () => {
    const codes = errorCodes.filter((code) => 'fileName' in errorCatalogue[code].data.shape);
    expect(codes.length).toBeGreaterThan(8);
    for (const code of codes) {
      expect(errorSentence(code, { fileName: 'plan.docx' })).toContain('plan.docx');
      expectSentence(errorSentence(code, {}));
    }
  });

  it.each(['word95', 'excel95', 'xlsb', 'ppt', 'odf', 'scannedPdf', 'scannedOfd', 'rtf', 'image', 'archive', 'program'])('tell what to do with a file of the kind %s', (format) => {
    const general = errorSentence('FILE_FORMAT_UNSUPPORTED', { fileName: 'a' });
    expect(errorSentence('FILE_FORMAT_UNSUPPORTED', { fileName: 'a', format })).not.toBe(general);
  });

  it('exist for every diagnostic, score reason and light, with and without their values', () => {
    const values = { count: 2, text: '某文字', number: '3', expected: '2', occurredOn: '2026-08-01', basis: '事由', state: 'inProgress', year: 2026, doneOn: '2027-01-02', deadlineText: '年底前', asOf: '2026-09-01' };
    for (const code of diagnosticCodes) for (const given of [values, {}]) expectSentence(diagnosticSentence(code, given));
    for (const code of scoreReasonCodes) expectSentence(scoreSentence({ code, values }));
    for (const code of lightReasonCodes) {
      for (const dueFrom of dueSources) {
        expectSentence(lightSentence({ code, values: { dueOn: '2026-06-30', dueFrom, daysLeft: -3, missedOn: '2026-03-31' } }));
      }
    }
    expect(new Set(signalLights.map((light) => lightLabels[light])).size).toBe(signalLights.length);
  });
});
