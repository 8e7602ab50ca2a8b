/**
 * Loaded before the product's own process (`node --import`): its Date goes on from DUBAN_TEST_NOW, so that what a server of
 * the real clock does is not another thing on a Saturday.
 */
const Machine = Date;
const shift = Machine.parse(process.env.DUBAN_TEST_NOW) - Machine.now();

globalThis.Date = class extends Machine {
  constructor(...given) {
    if (given.length === 0) super(Machine.now() + shift);
    else super(...given);
  }

  static now() {
    return Machine.now() + shift;
  }
};
