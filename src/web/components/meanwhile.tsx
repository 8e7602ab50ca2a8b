import type { VNode } from 'preact';
import { Banner, type BannerView } from './banner.js';
import type { SeenView } from './form.js';

/** Of a line among many: what it held when it was shown, and what another made of it meanwhile. */
export const Meanwhile = ({ seen, theirs }: { seen: SeenView; theirs: BannerView | null }): VNode => (
  <>
    <input type="hidden" name={seen.name} value={seen.value} />
    {theirs && <Banner {...theirs} />}
  </>
);
