import { AuditService } from '../audit/audit.service.js';
import { codeIn, expectedBy, type Expected } from '../audit/codes.js';
import { Refusal } from '../platform/refusal.js';
import type { Arguments } from './arguments.js';
import { withHouse } from './context.js';
import type { CommandResult } from './output.js';

/** `--expect SEQ:HEX`, as files carry it, or `XXXX-XXXX`, as letters do; may be given several times. */
function expectations(given: readonly unknown[]): Expected {
  const codes = given.map((one) => {
    const code = codeIn(String(one));
    if (code) return code;
    const words = '--expect 要写成“序号:校验码”或信末“7F3A-91C2”的样子，例如 128:7f3a91c20b5d66e1。';
    throw new Refusal('AUDIT.EXPECT', words);
  });
  const expected = expectedBy(codes);
  if ('at' in expected) return expected;
  throw new Refusal('AUDIT.EXPECT', `第${expected.contradictedAt}条给了两个不同的校验码：请核对后只留一个。`);
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
