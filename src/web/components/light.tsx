import type { VNode } from 'preact';

export type Lamp = 'red' | 'amber' | 'green' | 'grey' | 'done';

export interface LightView {
  readonly lamp: Lamp;
  readonly label: string;
}

/** Shape and colour by the class, the word beside them; never a colour alone. */
export const Light = ({ lamp, label }: LightView): VNode => <span class={`light light-${lamp}`}>{label}</span>;
