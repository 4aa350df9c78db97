import { randomUUID } from 'node:crypto';

/** A fresh id for a row. */
export function newId(): string {
  return randomUUID();
}
