/**
 * Loaded before the product's own process (`node --import`): its Date goes on from DUBAN_TEST_NOW, so that what a server of
 * the real clock does is not another thing on a Saturday. DUBAN_TEST_JUMPS sets it as somebody sets a machine's clock while
 * it runs: `3000:-3600000` after three seconds an hour back, more of them behind commas.
 */
const Machine = Date;
const born = Machine.now();
const shift = Machine.parse(process.env.DUBAN_TEST_NOW) - born;
const jumps = (process.env.DUBAN_TEST_JUMPS ?? '')
  .split(',')
  .filter(Boolean)
  .map((jump) => jump.split(':').map(Number));

const now = () => {
  const machine = Machine.now();
  return jumps.reduce((at, [after, by]) => (machine - born >= after ? at + by : at), machine + shift);
};

globalThis.Date = class extends Machine {
  constructor(...given) {
    if (given.length === 0) super(now());
    else super(...given);
  }

  static now() {
    return now();
  }
};
