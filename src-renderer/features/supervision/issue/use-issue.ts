import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SlipKind } from '../../../../src-main/contract/codes.ts';
import { slipKindLabels } from '../../../../src-main/contract/text/labels.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { useOffice } from '../../../api/office-hooks.ts';
import { usualReplyBy } from '../../../api/usual-reply-by.ts';
import { useStoredValue } from '../../../app/stored-value.ts';
import { emptyTexts, isIssueTexts, issueWords, problemOfIssue } from './issue-draft.ts';
import type { IssueTexts, SlipTarget } from './issue-draft.ts';

export interface Issue {
  kind: SlipKind;
  setKind: (kind: SlipKind) => void;
  issuedOn: string;
  setIssuedOn: (day: string) => void;
  replyBy: string | null;
  setReplyBy: (day: string | null) => void;
  texts: IssueTexts;
  setTexts: (change: Partial<IssueTexts>) => void;
  /** Why nothing can be issued yet; null when it can. */
  problem: string | null;
  /** How many slips it will be and with which numbers. */
  words: string;
  issue: () => Promise<void>;
  running: boolean;
  error: unknown;
}

/** Told what was issued, and in which year it stands. */
export type OnIssued = (slipIds: string[], year: number) => void;

/** Issuing one kind of slips to units: the clerk's choices over what is usual. Texts survive closing the program. */
export function useIssue(targets: SlipTarget[], proposedKind: SlipKind, onIssued: OnIssued): Issue {
  const { client, queries } = useApi();
  const { today } = useOffice();
  const { run, running, error } = useChange();
  const [chosenKind, setKind] = useState<SlipKind | null>(null);
  const [issuedOn, setIssuedOn] = useState(today);
  const [chosenReplyBy, setReplyBy] = useState<string | null | undefined>(undefined);
  const [storedTexts, setStoredTexts] = useStoredValue('draft:slip-issue', isIssueTexts);
  const texts = storedTexts ?? emptyTexts;
  const kind = chosenKind ?? proposedKind;
  const replyBy = chosenReplyBy === undefined ? usualReplyBy(kind, issuedOn) : chosenReplyBy;
  const year = Number(issuedOn.slice(0, 4));
  const sameNumbers = useQuery(queries.supervision.slips.queryOptions({ input: { year, kinds: [kind] } })).data ?? [];
  const problem = problemOfIssue(targets, issuedOn, replyBy);
  const issue = async (): Promise<void> => {
    const basis = kind === 'supervisionNotice' ? texts.basis.trim() || null : null;
    const issued = await run(
      () => client.supervision.issue({ kind, issuedOn, replyBy, basis, remark: texts.remark.trim() || null, contact: texts.contact.trim() || null, units: targets }),
      ({ slipIds }) => `已发出${slipKindLabels[kind]} ${slipIds.length} 份`,
    );
    if (!issued) return;
    setStoredTexts(null);
    onIssued(issued.slipIds, year);
  };
  return {
    kind,
    setKind,
    issuedOn,
    setIssuedOn,
    replyBy,
    setReplyBy,
    texts,
    setTexts: (change) => setStoredTexts({ ...texts, ...change }),
    problem,
    words: problem === null ? issueWords(kind, targets.length, year, sameNumbers.map(({ sequence }) => sequence)) : '',
    issue,
    running,
    error,
  };
}
