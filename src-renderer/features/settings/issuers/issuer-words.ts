import type { TaizhangClient } from '../../../api/client.ts';

export type RememberedIssuer = Awaited<ReturnType<TaizhangClient['imports']['issuers']>>[number];

/** What is remembered of an issuer's plans: 2 种表格的栏目，5 个单位名称. */
export function rememberedWords({ tableCount, nameCount }: Pick<RememberedIssuer, 'tableCount' | 'nameCount'>): string {
  const parts = [
    ...(tableCount > 0 ? [`${tableCount} 种表格的栏目`] : []),
    ...(nameCount > 0 ? [`${nameCount} 个单位名称`] : []),
  ];
  // A choice of the part of the document alone counts no table.
  return parts.length > 0 ? parts.join('，') : '任务从哪一部分读取';
}
