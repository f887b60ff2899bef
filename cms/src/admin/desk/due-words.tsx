import { Flex, Typography } from '@strapi/design-system';

import { isPast, sayDistance, sayMoment } from './say';

interface DueWordsProps {
  instant: string;
  /** Said before the distance once it has passed. */
  pastWord: string;
  /** Whether having passed is bad news. */
  isAlarm?: boolean;
  align?: 'start' | 'end';
}

/** A term: its moment, and how far it is in words, red once it has passed. */
export function DueWords({ instant, pastWord, isAlarm = true, align = 'start' }: DueWordsProps) {
  const isOver = isPast(instant);
  const distance = sayDistance(instant);
  return (
    <Flex direction="column" alignItems={align}>
      <Typography
        variant="omega"
        tag="span"
        {...(isOver && isAlarm ? { fontWeight: 'bold' } : {})}
        textColor={isOver && isAlarm ? 'danger600' : 'neutral800'}
        textAlign={align === 'end' ? 'right' : 'left'}
      >
        {isOver ? `${pastWord} · ${distance}` : distance}
      </Typography>
      <Typography variant="pi" tag="span" textColor="neutral600">
        {sayMoment(instant)}
      </Typography>
    </Flex>
  );
}
