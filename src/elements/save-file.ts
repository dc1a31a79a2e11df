/** Lets the browser download a file. Works under the strictest policy, since it neither fetches nor navigates. */
export function saveFile(content: string | Blob, type: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], {type}));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
