export declare function countWords(text: string): number;

export declare class Reader {
  openPage(): void;
  write(id: number, text: string): void;
  readTo(texts: readonly {readonly id: number; readonly text: string}[], end: number): number;
}
