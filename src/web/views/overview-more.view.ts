import type { LedgerRow } from '../../plan/ledger.service.js';
import type { OverviewAbout } from './overview-about.js';
import { yearView, type YearView } from './overview-curve.view.js';
import { gridView, type GridView } from './overview-grid.view.js';

export interface MoreView {
  readonly grid: GridView;
  readonly year: YearView | null;
}

export const moreView = (rows: readonly LedgerRow[], about: OverviewAbout): MoreView => ({
  grid: gridView(rows, about),
  year: yearView(about),
});
