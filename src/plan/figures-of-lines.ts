import { In } from 'typeorm';
import type { Tx } from '../platform/database/tx.js';
import { TaskFigure } from './figure.entity.js';

/** Figures that hang on lines which go: on the line that takes the promises from now on; without one, on no task. */
export async function passFiguresOn(tx: Tx, from: readonly string[], into: string | null): Promise<void> {
  const taskId = In([...from]);
  const figures = new Set((await tx.findBy(TaskFigure, { taskId })).map(({ figureId }) => figureId));
  await tx.remove(TaskFigure, { taskId });
  if (into === null) return;
  for (const { figureId } of await tx.findBy(TaskFigure, { taskId: into })) figures.delete(figureId);
  await tx.insert(
    TaskFigure,
    [...figures].map((figureId) => ({ taskId: into, figureId })),
  );
}
