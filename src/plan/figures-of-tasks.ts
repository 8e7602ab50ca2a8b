import { In } from 'typeorm';
import type { Reads } from '../platform/database/reads.js';
import { groupBy } from '../platform/group.js';
import { Figure, TaskFigure } from './figure.entity.js';

/** The figures that stand in the tasks' standards, by task. */
export async function figuresOfTasks(from: Reads, taskIds: readonly string[]): Promise<Map<string, Figure[]>> {
  const links = await from.findBy(TaskFigure, { taskId: In([...taskIds]) });
  const figures = await from.findBy(Figure, { id: In(links.map(({ figureId }) => figureId)) });
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return new Map(
    [...groupBy(links, (link) => link.taskId)].map(([id, of]) => [
      id,
      of.flatMap(({ figureId }) => byId.get(figureId) ?? []),
    ]),
  );
}
