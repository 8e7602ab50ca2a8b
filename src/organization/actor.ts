/** Who acts: an officer on behalf of a unit. `offices` are the units above it, its own first. */
export interface Actor {
  readonly officerId: string;
  readonly departmentId: string;
  readonly parentDepartmentId: string | null;
}
