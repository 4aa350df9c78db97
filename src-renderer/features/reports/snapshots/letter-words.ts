import { exportFileNames } from '../../../../src-main/contract/text/labels.ts';

/** A letter that was written; `leftOut` rows did not fit on its page and stand in its annex. */
export interface WrittenLetter {
  fileToken: string;
  fileName: string;
  leftOut: number;
}

/** What was written, and where the rest stands: 已写成“….docx”；一页放不下的 3 项写在同一文件夹的“…（附件）.docx”里. */
export function writtenSentence({ fileName, leftOut }: WrittenLetter): string {
  const written = `已写成“${fileName}”`;
  if (leftOut === 0) return `${written}。`;
  const [name, ending] = [fileName.replace(/\.[^.]*$/, ''), /\.[^.]*$/.exec(fileName)?.[0] ?? ''];
  return `${written}；一页放不下的 ${leftOut} 项超期任务写在同一文件夹的“${exportFileNames.annex(name)}${ending}”里。`;
}
