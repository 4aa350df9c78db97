import type { SuperiorTableView, TemplateColumnView } from '../../../../src-main/contract/templates.ts';

/** What can be corrected of a table. */
export interface TableChange {
  issuer?: string;
  quarter?: number | null;
  planId?: string | null;
  tableNumber?: number;
  roles?: TemplateColumnView['role'][];
}

/** The tables of a file as choices: name, rows and its first headers. */
export function tableOptions(tables: SuperiorTableView['tables']): { value: number; label: string }[] {
  return tables.map(({ tableNumber, name, rowCount, headers }) => ({
    value: tableNumber,
    label: `${name}（${rowCount} 行：${headers.filter((header) => header !== '').slice(0, 3).join('、')}…）`,
  }));
}
