import type { VNode } from 'preact';
import type { LedgerBulkView } from '../views/ledger-bulk.view.js';
import { Choice, TextField } from './form.js';
import { Csrf } from './layout.js';

/** What may be done with all the tasks that are ticked above. */
export const LedgerBulk = ({ view, csrf }: { view: LedgerBulkView; csrf: string }): VNode => (
  <details class="mt5 no-print" open={view.open}>
    <summary>批量改派、改期、换责任岗位</summary>
    <form id="bulk" method="post" action="/ledger/bulk" aria-label="选中的各项" class="desk-foot">
      <Csrf token={csrf} />
      <p class="note">先在上面打勾。要改就全改，有一项不能改就一项也不改，并写明是哪一项。</p>
      <TextField {...view.basis} />
      <TextField {...view.due} />
      <details>
        <summary>区领导已在别处定了的，代录</summary>
        <TextField {...view.leader} />
        <TextField {...view.decidedOn} />
        <Choice {...view.manner} />
      </details>
      <button class="btn" name="do" value="redate">
        改期
      </button>
      <TextField {...view.unit} />
      <button class="btn" name="do" value="assign">
        改派
      </button>
      <TextField {...view.post} />
      <button class="btn" name="do" value="post">
        换责任岗位
      </button>
    </form>
  </details>
);
