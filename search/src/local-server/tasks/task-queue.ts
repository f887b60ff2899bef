import { toApiError } from '../http/api-error.ts';
import type { ServerState } from '../store/server-state.ts';
import { runOperation } from './run-operation.ts';
import { detailsAfterFailure, detailsBefore, type Operation, type Task } from './task.ts';

/** Where tasks are written down; see Journal. */
export interface TaskLog {
  append(entry: Record<string, unknown>, durable?: boolean): Promise<void>;
  /** Called between two tasks: the moment for a snapshot. */
  afterTask(): Promise<void>;
}

/** Finished tasks kept for answers. */
const KEPT_TASKS = 10_000;

/** Runs tasks one after the other, in the order they came. */
export class TaskQueue {
  readonly #state: ServerState;
  readonly #log: TaskLog;
  #running: Promise<void> | undefined;
  #stopped = false;

  constructor(state: ServerState, log: TaskLog) {
    this.#state = state;
    this.#log = log;
  }

  /** Takes an operation; resolves when it is written down and will be done. */
  async enqueue(operation: Operation): Promise<Task> {
    const task: Task = {
      uid: this.#state.nextTaskUid++,
      batchUid: null,
      indexUid: operation.indexUid,
      status: 'enqueued',
      type: operation.type,
      canceledBy: null,
      details: detailsBefore(operation),
      error: null,
      duration: null,
      enqueuedAt: new Date().toISOString(),
      startedAt: null,
      finishedAt: null,
    };
    this.#state.tasks.push(task);
    this.#state.waiting.set(task.uid, operation);
    await this.#log.append({ kind: 'enqueued', task, operation });
    this.start();
    return task;
  }

  /** Goes on with what waits; called at boot and after each new task. */
  start(): void {
    if (this.#running || this.#stopped) return;
    this.#running = this.#work().finally(() => {
      this.#running = undefined;
      if (this.#nextTask()) this.start();
    });
  }

  /** Waits for the task being done; the others stay for the next start. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  async #work(): Promise<void> {
    for (let task = this.#nextTask(); task && !this.#stopped; task = this.#nextTask()) {
      await this.#run(task);
    }
  }

  #nextTask(): Task | undefined {
    let lowest: number | undefined;
    for (const uid of this.#state.waiting.keys()) {
      if (lowest === undefined || uid < lowest) lowest = uid;
    }
    if (lowest === undefined) return undefined;
    return this.#state.tasks.findLast((task) => task.uid === lowest);
  }

  async #run(task: Task): Promise<void> {
    const operation = this.#state.waiting.get(task.uid);
    if (!operation) return;
    const at = new Date().toISOString();
    const finished: Task = { ...task, startedAt: at, batchUid: task.uid };
    task.status = 'processing';
    task.startedAt = at;
    task.batchUid = task.uid;
    const clock = performance.now();
    try {
      finished.details = await runOperation(this.#state, operation, at);
      finished.status = 'succeeded';
    } catch (error) {
      finished.status = 'failed';
      finished.error = toApiError(error).body();
      finished.details = detailsAfterFailure(operation);
    }
    finished.duration = `PT${((performance.now() - clock) / 1000).toFixed(6)}S`;
    finished.finishedAt = new Date().toISOString();
    await this.#log.append({ kind: 'done', task: finished }, true);
    this.#state.waiting.delete(task.uid);
    Object.assign(task, finished);
    if (this.#state.tasks.length > KEPT_TASKS) this.#state.tasks.shift();
    await this.#log.afterTask();
  }
}
