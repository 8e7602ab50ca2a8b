import type { VNode } from 'preact';
import type { ProofView } from '../views/evidence-words.js';

const Picture = ({ proof }: { proof: ProofView }): VNode => (
  <figure class="proof">
    <a href={proof.shown ?? proof.href} target="_blank" rel="noopener">
      <img src={proof.shown ?? proof.href} alt={`佐证图片：${proof.name}`} loading="lazy" />
    </a>
    <figcaption class="note">
      {proof.name}　{proof.note}　
      <a class="nowrap" href={proof.href}>
        下载
      </a>
    </figcaption>
  </figure>
);

const File = ({ proof }: { proof: ProofView }): VNode => (
  <li>
    {proof.shown ? (
      <a href={proof.shown} target="_blank" rel="noopener">
        {proof.name}（在新页查看）
      </a>
    ) : (
      <a href={proof.href}>{proof.name}（下载）</a>
    )}
    <span class="note">{proof.note}</span>
    {proof.shown && (
      <a class="note" href={proof.href}>
        下载
      </a>
    )}
  </li>
);

/** 佐证, to be looked at where it is judged. */
export const Proofs = ({ id, proofs }: { id: string; proofs: readonly ProofView[] }): VNode => {
  const pictures = proofs.filter(({ picture }) => picture);
  const files = proofs.filter(({ picture }) => !picture);
  return (
    <section class="mt6" aria-labelledby={id}>
      <h3 id={id} class="sub">
        佐证 {proofs.length}
      </h3>
      {proofs.length === 0 && <p class="mt2">没有佐证。</p>}
      {files.length > 0 && (
        <ul class="files mt2">
          {files.map((proof) => (
            <File proof={proof} />
          ))}
        </ul>
      )}
      {pictures.length > 0 && (
        <div class="proofs mt3">
          {pictures.map((proof) => (
            <Picture proof={proof} />
          ))}
        </div>
      )}
    </section>
  );
};
