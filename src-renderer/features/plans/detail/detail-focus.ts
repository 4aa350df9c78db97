/** Puts the focus on the chosen tab of the detail. */
export function focusDetail(): void {
  document.querySelector<HTMLElement>('[data-plan-detail] [role="tab"][aria-selected="true"]')?.focus();
}

/** After a button of the detail has done its work and can't be pressed any more: the focus stays in the detail. */
export function keepFocusInDetail(): void {
  requestAnimationFrame(() => {
    const active = document.activeElement;
    if (active === null || active === document.body || active.matches(':disabled')) focusDetail();
  });
}
