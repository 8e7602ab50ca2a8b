import type { YearFigures } from '../../reminder/leaders-duties.js';
import type { OverviewAbout } from './overview-about.js';
import { yearView, type YearView } from './overview-curve.view.js';
import { gridView, type GridGiven, type GridView } from './overview-grid.view.js';

export interface MoreView {
  readonly grid: GridView;
  readonly year: YearView | null;
}

export const moreView = (about: OverviewAbout, grid: GridGiven, year: YearFigures): MoreView => ({
  grid: gridView(grid, about),
  year: yearView(about, year),
});
