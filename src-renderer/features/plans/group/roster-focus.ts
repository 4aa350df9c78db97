function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-roster] [data-member]')];
}

function fieldOf(row: HTMLElement | undefined, column: string): HTMLElement | null {
  const field = row?.querySelector<HTMLElement>(`[data-column="${column}"]`) ?? null;
  return field?.matches('input') === false ? field.querySelector<HTMLElement>('input') : field;
}

/** The person and the column that an element of the roster belongs to; null for an element elsewhere. */
export function cellOf(element: Element): { key: string; column: string } | null {
  const key = element.closest<HTMLElement>('[data-member]')?.dataset['member'];
  const column = element.closest<HTMLElement>('[data-column]')?.dataset['column'];
  return key === undefined ? null : { key, column: column ?? 'name' };
}

/** Puts the focus into a field of a person, once it is drawn; `step` counts rows from there. */
export function focusCell(key: string, column: string, step = 0): void {
  requestAnimationFrame(() => {
    const all = rows();
    const index = all.findIndex((row) => row.dataset['member'] === key);
    fieldOf(all[index + step], column)?.focus();
  });
}
