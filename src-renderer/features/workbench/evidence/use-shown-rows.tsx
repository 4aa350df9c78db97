import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';

/** Rows that are drawn before the clerk asks for more. */
const page = 100;

/** The first rows of a long list, and the button that shows more of them; null while all are shown. */
export function useShownRows<Row>(rows: readonly Row[]): { shown: readonly Row[]; more: ReactNode } {
  const [limit, setLimit] = useState(page);
  const left = rows.length - limit;
  const more =
    left > 0 ? (
      <Button type="link" onClick={() => setLimit(limit + page)}>
        再显示 {Math.min(page, left)} 条（还有 {left} 条）
      </Button>
    ) : null;
  return { shown: rows.slice(0, limit), more };
}
