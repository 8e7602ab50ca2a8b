/** A page as a browser sends it back, some of its fields changed. */
export const filledForm = (text: string, changed: Record<string, string> = {}): Record<string, string> => {
  const plain = (words = ''): string =>
    words.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  const fields = [
    ...text.matchAll(/<textarea[^>]* name="([^"]+)"[^>]*>([^<]*)</g),
    ...text.matchAll(/<input type="hidden" name="(seen-[^"]+)" value="([^"]*)"/g),
    ...[...text.matchAll(/<input [^>]*type="radio"[^>]*>/g)].flatMap(([input]) => {
      const [, name = ''] = /name="([^"]+)"/.exec(input) ?? [];
      const [, value = ''] = /value="([^"]+)"/.exec(input) ?? [];
      return / checked/.test(input) ? [['', name, value]] : [];
    }),
  ];
  return { ...Object.fromEntries(fields.map(([, name = '', words]) => [name, plain(words)])), ...changed };
};
