import { describe, expect, it } from 'vitest';
import {
  afterChannel,
  caseFieldsOf,
  caseFormOf,
  isCaseDraft,
  missingFields,
  newExtension,
  proposedLimit,
} from '../../../../src-renderer/features/cases/panel/case-draft.ts';
import type { CaseForm } from '../../../../src-renderer/features/cases/panel/case-draft.ts';
import { caseView } from '../samples/case-samples.ts';

const today = '2026-07-15';
const typed = (changes: Partial<CaseForm>): CaseForm => ({ ...caseFormOf(null, today), subject: '查阅预算', unitId: 'unit', ...changes });

describe('the limit that is proposed', () => {
  const known = [
    caseView('a', { channel: 'hotline', workingDays: 5, receivedOn: '2026-03-01' }),
    caseView('b', { channel: 'hotline', workingDays: 7, receivedOn: '2026-06-01' }),
  ];
  const proposed = (channel: CaseForm['channel']) => proposedLimit(channel, known);

  it('is that of the rule, else the one that was last written for the channel', () => {
    expect(proposed('application')).toBe(20);
    expect(proposed('hotline')).toBe(7);
    expect(proposed('mailbox')).toBeNull();
  });

  it('follows the channel until the clerk writes another', () => {
    expect(afterChannel(typed({}), 'hotline', proposed)).toEqual({ channel: 'hotline', workingDays: 7 });
    expect(afterChannel(typed({}), 'mailbox', proposed)).toEqual({ channel: 'mailbox', workingDays: null });
    expect(afterChannel(typed({ workingDays: 15 }), 'hotline', proposed)).toEqual({ channel: 'hotline' });
    expect(afterChannel(typed({ channel: 'mailbox', workingDays: null }), 'application', proposed)).toEqual({ channel: 'application', workingDays: 20 });
  });

  it('is twenty working days for the extension of an application, and open for the others', () => {
    expect(newExtension('application', today)).toEqual({ notifiedOn: today, workingDays: 20 });
    expect(newExtension('mailbox', today).workingDays).toBeNull();
  });
});

describe('a request that is typed', () => {
  it('begins as an application of today, and what is missing is told at its field', () => {
    expect(missingFields(caseFormOf(null, today))).toEqual({ subject: '请填写事由', unitId: '请选择承办单位' });
    const incomplete = typed({
      workingDays: null,
      extension: { notifiedOn: null, workingDays: 20 },
      correction: { notifiedOn: null, correctBy: null, receivedOn: null },
      consultations: [{ askedOn: null, endedOn: null }],
    });
    expect(Object.keys(missingFields(incomplete))).toEqual(['workingDays', 'extension', 'correction', 'consultations']);
    expect(caseFieldsOf(incomplete)).toBeNull();
  });

  it('is saved with all of its blocks', () => {
    const form = typed({
      subject: ' 查阅预算 ',
      extension: { notifiedOn: '2026-08-03', workingDays: 10 },
      correction: { notifiedOn: '2026-07-20', correctBy: null, receivedOn: '2026-07-27' },
      consultations: [{ askedOn: '2026-07-28', endedOn: null }],
    });
    expect(caseFieldsOf(form)).toEqual({ ...form, subject: '查阅预算' });
  });

  it('takes over a saved one, and survives JSON; drafts of other shapes are refused', () => {
    const saved = caseView('a', { extension: { notifiedOn: '2026-08-03', workingDays: 10 } });
    expect(caseFieldsOf(caseFormOf(saved, today))).toMatchObject({ subject: 'a', extension: saved.extension });
    const draft = { rowVersion: null, changes: { consultations: [{ askedOn: null, endedOn: null }], workingDays: null } };
    expect(isCaseDraft(JSON.parse(JSON.stringify(draft)))).toBe(true);
    expect(isCaseDraft({ rowVersion: 1, changes: { channel: 'letter' } })).toBe(false);
  });
});
