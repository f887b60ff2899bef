import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';

import { listAddress } from '../desk/addresses';
import { choose } from '../desk/choose';
import { fillIn } from '../desk/fill-in';
import { sayDistance, sayMoment } from '../desk/say';
import { shownState } from '../desk/states';
import { homepageWords } from './homepage-words';
import { Answered, PanelLink } from './widget-parts';

const MAIL_UID = 'api::platform.outgoing-mail';
const RUN_UID = 'api::digest.run';
const LATE_AFTER_MS = 5 * 60_000;

interface Queue {
  waiting: number;
  waitingSince: string | null;
}

interface Machinery {
  outbox: (Queue & { topic: 'search' | 'mail' | 'cache'; dead: number })[];
  mail: Queue & { failed: number; uncertain: number };
  lastDigest: { at: string; state: string; mails: number | null } | null;
}

/** How far search and mail are behind, what they could not do, and the last digest. */
export default function MachineryWidget() {
  const words = homepageWords();
  const names = { search: words.search, mail: words.mail, cache: words.pages };
  return (
    <Answered<Machinery> path="/desk/machinery" empty={() => null}>
      {({ outbox, mail, lastDigest }) => (
        <Box tag="dl">
          {outbox.map(({ topic, dead, ...queue }) => (
            <Row key={topic} name={names[topic]}>
              <QueueWords queue={queue} text={words.behind} />
              {dead > 0 && <Alarm>{fillIn(words.dead, { count: dead })}</Alarm>}
              {topic === 'mail' && <MailWords mail={mail} />}
            </Row>
          ))}
          <Row name={words.digest}>
            {lastDigest === null ? (
              <Typography>{words.noDigest}</Typography>
            ) : (
              <PanelLink to={listAddress(RUN_UID, [])}>{sayDigest(lastDigest)}</PanelLink>
            )}
          </Row>
        </Box>
      )}
    </Answered>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Flex
      gap={4}
      alignItems="flex-start"
      paddingTop={2}
      paddingBottom={2}
      borderStyle="solid"
      borderWidth="1px 0 0"
      borderColor="neutral150"
    >
      <Typography tag="dt" fontWeight="bold" style={{ flex: '0 0 30%' }}>
        {name}
      </Typography>
      <Flex tag="dd" direction="column" alignItems="flex-start" gap={1}>
        {children}
      </Flex>
    </Flex>
  );
}

/** Everything done is said in words too: an empty line would look like no answer. */
function QueueWords({ queue: { waiting, waitingSince }, text }: { queue: Queue; text: string }) {
  if (waiting === 0 || waitingSince === null) {
    return <Typography>{homepageWords().upToDate}</Typography>;
  }
  const said = fillIn(text, { count: waiting, since: sayDistance(waitingSince) });
  const isLate = Date.now() - Date.parse(waitingSince) > LATE_AFTER_MS;
  return isLate ? <Alarm>{said}</Alarm> : <Typography>{said}</Typography>;
}

function MailWords({ mail }: { mail: Machinery['mail'] }) {
  const words = homepageWords();
  const { failed, uncertain } = mail;
  return (
    <>
      {mail.waiting > 0 && <QueueWords queue={mail} text={words.mailsWait} />}
      {failed > 0 && (
        <PanelLink to={mailsIn('failed')}>{fillIn(words.mailsFailed, { count: failed })}</PanelLink>
      )}
      {uncertain > 0 && (
        <PanelLink to={mailsIn('uncertain')}>
          {fillIn(words.mailsUncertain, { count: uncertain })}
        </PanelLink>
      )}
    </>
  );
}

function mailsIn(state: string): string {
  return listAddress(MAIL_UID, [{ field: 'state', operator: '$eq', value: state }]);
}

function sayDigest({ at, state, mails }: NonNullable<Machinery['lastDigest']>): string {
  const shown = shownState(RUN_UID, state);
  return fillIn(homepageWords().digestSaid, {
    at: sayMoment(at),
    mails: mails ?? 0,
    state: shown === null ? state : choose(shown.name),
  });
}

function Alarm({ children }: { children: ReactNode }) {
  return (
    <Typography textColor="danger600" fontWeight="bold">
      {children}
    </Typography>
  );
}
