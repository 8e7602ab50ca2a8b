/** Told to stop, and still serving what comes until whoever sends it has noticed. */
export class Draining {
  private begun = false;

  get isUnderWay(): boolean {
    return this.begun;
  }

  begin(): void {
    this.begun = true;
  }
}
