import type { VNode } from 'preact';
import type { ForetoldLineView } from '../views/reminders.view.js';

/** Letters to come: to whom, about which units, and what each says first. */
export const ForetoldLines = ({ letters }: { letters: readonly ForetoldLineView[] }): VNode => (
  <table class="table stack mt3">
    <thead>
      <tr>
        {['收信人', '单位', '主题'].map((word) => (
          <th scope="col">{word}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {letters.map(({ href, recipient, departments, subject }) => (
        <tr>
          <td>{recipient}</td>
          <td>{departments}</td>
          <td>
            <a href={href}>{subject}</a>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
