export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Formats with three significant digits, without decimals from 100 on. */
export function digits(value) {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  return size >= 100 ? number(Math.round(value)) : value.toFixed(size >= 10 ? 1 : 2);
}

export function number(value) {
  return value === undefined ? '–' : value.toLocaleString('en');
}
