/** Files of the computer, through the File System Access API where the browser has it. */

interface PickerWindow {
  showOpenFilePicker?: (options: object) => Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>;
}

const types = [{description: 'JSON', accept: {'application/json': ['.json']}}];

/** Whether the browser can give a file that the page may write back to. */
export function canPickFiles(): boolean {
  return typeof (window as PickerWindow).showOpenFilePicker === 'function';
}

/** Lets the person choose a file. `null` if none was chosen. */
export async function pickFile(): Promise<{file: File; handle: FileSystemFileHandle} | null> {
  try {
    const [handle] = (await (window as PickerWindow).showOpenFilePicker?.({types})) ?? [];
    return handle ? {file: await handle.getFile(), handle} : null;
  } catch (error) {
    if (isCancelled(error)) return null;
    throw error;
  }
}

/** Lets the person choose where to save. `null` if the browser can't, `cancelled` if the person didn't. */
export async function pickSavedFile(suggestedName: string): Promise<FileSystemFileHandle | 'cancelled' | null> {
  try {
    return (await (window as PickerWindow).showSaveFilePicker?.({types, suggestedName})) ?? null;
  } catch (error) {
    return isCancelled(error) ? 'cancelled' : null;
  }
}

/** Writes a file. The browser may ask for permission first. */
export async function writeFile(handle: FileSystemFileHandle, text: string): Promise<void> {
  const stream = await handle.createWritable();
  await stream.write(text);
  await stream.close();
}

/** Calls a function with each file that is dropped on the page, and with its handle if the page may write back to it. */
export function listenForFiles(onFile: (file: File, handle: Promise<FileSystemFileHandle | undefined>) => void): void {
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    // The browser forgets the item after the event, so the request for the handle starts now.
    const handle = findHandle(event.dataTransfer?.items?.[0]);
    if (file) onFile(file, handle);
  });
}

async function findHandle(item: DataTransferItem | undefined): Promise<FileSystemFileHandle | undefined> {
  const source = item as (DataTransferItem & {getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>}) | undefined;
  try {
    const handle = await source?.getAsFileSystemHandle?.();
    return handle?.kind === 'file' ? (handle as FileSystemFileHandle) : undefined;
  } catch {
    return undefined;
  }
}

function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
