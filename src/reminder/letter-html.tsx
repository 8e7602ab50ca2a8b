import { Fragment } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { LetterAction, LetterBlocks, LetterItem, LetterPart, LetterSection } from './domain/letter-blocks.js';
import { AMBER, Button, PAPER, RED, Row, SHEET, STYLE, Table, Wenwu } from './letter-look.js';

/** Shape, word and colour together; the days of what is late are the heaviest thing on the page. */
const Mark = ({ mark, badge, days }: LetterItem) => {
  if (days !== null) {
    return (
      <span style={`color:${RED};white-space:nowrap;`}>
        <span style={STYLE.days}>{days}</span> 天<br />
        {mark} 逾期
      </span>
    );
  }
  const words = [mark, badge].filter((part) => part !== null).join(' ');
  return mark === '▲' ? <span style={`color:${AMBER};`}>{words}</span> : <>{words}</>;
};

const Item = ({ item, marked }: { item: LetterItem; marked: boolean }) => (
  <Row style={STYLE.row}>
    <Table>
      <tr>
        {marked && (
          <td width={88} valign="top" style={STYLE.mark}>
            <Mark {...item} />
          </td>
        )}
        <td valign="top" style={STYLE.item}>
          <b>{item.title}</b>
          <br />
          <span style={STYLE.facts}>{item.facts}</span>
          {item.request !== null && (
            <>
              <br />
              <b>{item.request.label}</b>
              {`　${item.request.words}`}
            </>
          )}
          {item.link !== undefined && (
            <>
              <br />
              <a href={item.link.address} style={STYLE.itemLink}>
                {item.link.label}
              </a>
            </>
          )}
        </td>
      </tr>
    </Table>
  </Row>
);

const Section = ({ section }: { section: LetterSection }) => {
  if (section.kind === 'words') {
    return (
      <>
        <Row style={STYLE.section}>{section.name}</Row>
        <Row style={STYLE.words}>{section.words}</Row>
      </>
    );
  }
  const marked = section.items.some(({ mark, badge }) => mark !== null || badge !== null);
  return (
    <>
      <Row style={STYLE.section}>{`${section.name}　${section.count}件`}</Row>
      {section.items.map((item) => (
        <Item item={item} marked={marked} />
      ))}
      {section.note !== null && <Row style={STYLE.words}>{section.note}</Row>}
    </>
  );
};

/** The opening of a lone unit stands above the button; of several each has its own. */
const Part = ({ part }: { part: LetterPart }) => (
  <>
    {part.name !== null && (
      <>
        <Row style={STYLE.unit}>{part.name}</Row>
        <Row style={STYLE.opening}>{part.opening}</Row>
      </>
    )}
    {part.sections.map((section) => (
      <Section section={section} />
    ))}
  </>
);

const Action = ({ action, link }: { action: LetterAction; link: string | null }) => (
  <>
    {link !== null && (
      <Row style="padding:8px 0 10px;">
        <Button href={link} label={action.label} />
      </Row>
    )}
    <Row style={STYLE.small}>
      {link === null ? action.withoutLink : action.linkNote}
      {action.hint}
    </Row>
  </>
);

const Head = ({ letter }: { letter: LetterBlocks }) => (
  <>
    <Row style="padding:22px 28px 10px;">
      <Table>
        <tr>
          <td style={letter.masthead === letter.office ? STYLE.office : STYLE.masthead}>{letter.masthead}</td>
          <td align="right" style={STYLE.date}>
            {letter.demo ? '演示数据　' : ''}
            <span style="white-space:nowrap;">{letter.date}</span>
          </td>
        </tr>
      </Table>
    </Row>
    <Row style="padding:0 28px;">
      <Wenwu />
    </Row>
  </>
);

const Foot = ({ letter }: { letter: LetterBlocks }) => (
  <>
    <Row style="padding:26px 0 0;border-bottom:1px solid #1c1914;height:1px;">{''}</Row>
    <Row style={`padding:14px 0 0;${STYLE.small}`}>
      {[`${letter.contact}。${letter.action.roundabout}`, ...letter.footer].map((line) => (
        <Fragment>
          {line}
          <br />
        </Fragment>
      ))}
      {`存证校验码　${letter.checkCode}`}
      {letter.demo && (
        <>
          <br />
          演示数据
        </>
      )}
    </Row>
  </>
);

const Body = ({ letter, link }: { letter: LetterBlocks; link: string | null }) => {
  const { plain, late } = letter.headline;
  const lone = letter.parts.flatMap(({ name, briefOpening }) => (name === null ? [briefOpening] : []));
  return (
    <Table>
      <Row style={STYLE.headline}>
        {plain}
        {late !== null && (
          <>
            ，<span style={`color:${RED};white-space:nowrap;`}>{late}</span>
          </>
        )}
        。
      </Row>
      {[...letter.opening, ...lone.filter((line) => line !== '')].map((line) => (
        <Row style={STYLE.opening}>{line}</Row>
      ))}
      <Action action={letter.action} link={link} />
      {letter.parts.map((part) => (
        <Part part={part} />
      ))}
      {letter.closing.map((line) => (
        <Row style={STYLE.words}>{line}</Row>
      ))}
      <Foot letter={letter} />
    </Table>
  );
};

const Page = ({ letter, link }: { letter: LetterBlocks; link: string | null }) => (
  <html lang="zh-CN">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{letter.subject}</title>
    </head>
    <body style={`margin:0;padding:0;background-color:${PAPER};`}>
      <div style="display:none;max-height:0;overflow:hidden;">{letter.preheader}</div>
      <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style={`background-color:${PAPER};`}>
        <tr>
          <td align="center" style="padding:24px 0;">
            <table
              {...{ role: 'presentation', width: '600', cellpadding: '0', cellspacing: '0' }}
              style={`width:100%;max-width:600px;background-color:${SHEET};text-align:left;`}
            >
              <Head letter={letter} />
              <Row style="padding:0 28px 28px;">
                <Body letter={letter} link={link} />
              </Row>
            </table>
          </td>
        </tr>
      </table>
    </body>
  </html>
);

/** @param link where the button leads; without one the letter is complete and says how else to get there */
export const htmlOf = (letter: LetterBlocks, link: string | null): string =>
  `<!doctype html>\n${renderToString(<Page letter={letter} link={link} />)}\n`;
