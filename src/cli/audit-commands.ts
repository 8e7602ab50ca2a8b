import { AuditService } from '../audit/audit.service.js';
import { Refusal } from '../platform/refusal.js';
import type { Arguments } from './arguments.js';
import { withHouse } from './context.js';
import type { CommandResult } from './output.js';

/** `--expect SEQ:HEX`, as letters and files carry it; may be given several times. */
function expectations(given: readonly unknown[]): Map<number, string> {
  const expected = new Map<number, string>();
  for (const one of given) {
    const m = /^([0-9]{1,9}):([0-9a-fA-F]{4,64})$/.exec(String(one));
    if (!m) throw new Refusal('AUDIT.EXPECT', '--expect 要写成“序号:校验码”的样子，例如 128:7f3a91c20b5d66e1。');
    const [seq, hex] = [Number(m[1]), (m[2] ?? '').toLowerCase()];
    const other = expected.get(seq);
    if (other !== undefined && !other.startsWith(hex) && !hex.startsWith(other))
      throw new Refusal('AUDIT.EXPECT', `第${seq}条给了两个不同的校验码：请核对后只留一个。`);
    if (other === undefined || hex.length > other.length) expected.set(seq, hex);
  }
  return expected;
}

export const verify = ({ flags }: Arguments): Promise<CommandResult> => {
  const given = flags['expect'];
  const expected = expectations(Array.isArray(given) ? given : given === undefined ? [] : [given]);
  return withHouse(
    undefined,
    async (house) => {
      const found = await house.get(AuditService).verify(expected);
      const broken = found.firstBroken;
      const text = broken
        ? `日志不完整：第${broken.seq}条，${broken.reason}。请停止写入，保留数据并核对备份。`
        : `日志完整：${found.entries}条，末条${found.head}，抹去内容${found.redacted}条。`;
      return { text, json: found, exitCode: found.ok ? 0 : 1 };
    },
    { inspecting: true },
  );
};
