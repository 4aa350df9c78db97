import { useEffect, useState } from 'react';

/** How long a value has to rest before it counts, in milliseconds: the clerk is still choosing. */
const restTime = 300;

/** A value once it has not changed for a moment; `key` is its content as text. */
export function useSettled<Value>(value: Value, key: string): Value {
  const [settled, setSettled] = useState({ key, value });
  useEffect(() => {
    const timer = setTimeout(() => setSettled((before) => (before.key === key ? before : { key, value })), restTime);
    return () => clearTimeout(timer);
  }, [key, value]);
  return settled.value;
}
