import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';

import { useAnswer } from '../desk/use-answer';
import { homepageWords } from './homepage-words';

interface AnsweredProps<T> {
  path: string;
  /** What is said when there is nothing to do; null while there is. */
  empty: (data: T) => string | null;
  children: (data: T) => ReactNode;
}

/** A widget of one route: on its way, failed, nothing to do, or what it shows. */
export function Answered<T>({ path, empty, children }: AnsweredProps<T>) {
  const answer = useAnswer<T>(path);
  if (answer.is === 'loading') return <Widget.Loading />;
  if (answer.is === 'failed') return <Widget.Error>{homepageWords().failed}</Widget.Error>;
  const nothing = empty(answer.data);
  if (nothing !== null) return <Widget.NoData>{nothing}</Widget.NoData>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {children(answer.data)}
    </Flex>
  );
}

export interface Figure {
  label: string;
  value: number;
  isAlarm?: boolean;
}

/** Big numerals with what they count. */
export function Figures({ figures }: { figures: Figure[] }) {
  return (
    <Flex gap={6} wrap="wrap">
      {figures.map(({ label, value, isAlarm = false }) => (
        <Flex key={label} gap={2} alignItems="baseline">
          <Typography variant="alpha" tag="span" textColor={isAlarm ? 'danger600' : 'neutral800'}>
            {value}
          </Typography>
          <Typography variant="pi" textColor={isAlarm ? 'danger600' : 'neutral600'}>
            {label}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
}

export interface Line {
  key: string;
  title: string;
  to: string;
  note: string;
  /** Beside the title, on the far side. */
  end: ReactNode;
}

/** What is to be done, a line each. */
export function Lines({ lines }: { lines: Line[] }) {
  return (
    <Box tag="ul">
      {lines.map(({ key, title, to, note, end }) => (
        <Flex
          key={key}
          tag="li"
          gap={2}
          wrap="wrap"
          justifyContent="space-between"
          alignItems="flex-start"
          paddingTop={2}
          paddingBottom={2}
          borderStyle="solid"
          borderWidth="1px 0 0"
          borderColor="neutral150"
        >
          <Box flex="1 1 18rem">
            <PanelLink to={to}>{title}</PanelLink>
            {note !== '' && (
              <Typography variant="pi" textColor="neutral600" tag="p">
                {note}
              </Typography>
            )}
          </Box>
          <Box flex="none" marginLeft="auto">
            {end}
          </Box>
        </Flex>
      ))}
    </Box>
  );
}

/** A link to another page of the panel. */
export function PanelLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Typography
      tag={Link}
      to={to}
      textColor="primary600"
      fontWeight="semiBold"
      style={{ overflowWrap: 'anywhere' }}
    >
      {children}
    </Typography>
  );
}
