export interface Task {
  readonly name: string;
  readonly after?: readonly string[];
  readonly run: () => Promise<void>;
}

export function runQueues(queues: readonly {readonly tasks: readonly Task[]; readonly limit: number}[]): Promise<void>;
