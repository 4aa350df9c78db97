import type { CollectedFile } from '../../../../src-main/contract/collection.ts';
import { collectProblemSentences } from '../../../../src-main/contract/text/exchange-words.ts';

/** What became of the files: 收回 12 份填报表，2 份以前收过，1 份没有收下. */
export function collectedSentence(files: readonly Pick<CollectedFile, 'outcome'>[]): string {
  const count = (outcome: CollectedFile['outcome']): number => files.filter((file) => file.outcome === outcome).length;
  const [read, already, refused] = [count('read'), count('already'), count('refused')];
  return [
    read > 0 ? `收回 ${read} 份填报表` : '没有新的填报表',
    ...(already > 0 ? [`${already} 份以前收过`] : []),
    ...(refused > 0 ? [`${refused} 份没有收下`] : []),
  ].join('，');
}

/** Files that were not taken in, each with why and what to do. */
export function refusedWords(files: readonly CollectedFile[]): string[] {
  return files.flatMap(({ fileName, outcome, problem }) =>
    outcome === 'refused' && problem !== null ? [`“${fileName}”${collectProblemSentences[problem]}`] : [],
  );
}
