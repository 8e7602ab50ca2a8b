import { z } from 'zod';

/** A yearly notice as it is pasted: the form of the page and the body of the API are this one. */
export const HolidayNoticeInput = z.object({
  year: z.coerce
    .number('请写四位年份，例如 2027。')
    .int('请写四位年份，例如 2027。')
    .min(2000, '请写四位年份，例如 2027。')
    .max(2099, '请写四位年份，例如 2027。'),
  number: z.string().trim().min(1, '请写通知文号，不超过60字。').max(60, '请写通知文号，不超过60字。'),
  text: z
    .string()
    .regex(/放假/, '请粘贴通知中写明“×月×日放假”的各条。')
    .max(4000, '至多4000字：只粘贴写明日子的各条。'),
});
export type HolidayNoticeInput = z.infer<typeof HolidayNoticeInput>;
