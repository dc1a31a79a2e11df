/**
 * Answers that a test holds back until it has looked at the page.
 *
 * @returns {(key: string) => {released: Promise<void>, release: () => void}} The same entry for the same key.
 */
export function createHeldAnswers() {
  const entries = new Map();
  return (key) => {
    if (!entries.has(key)) {
      const entry = {};
      entry.released = new Promise((resolve) => (entry.release = resolve));
      entries.set(key, entry);
    }
    return entries.get(key);
  };
}
