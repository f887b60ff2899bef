import { useEffect, useRef } from 'react';
import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { ArrowRight } from '@strapi/icons';
import { Link } from 'react-router-dom';

import { APPLICATION_UID, entryAddress } from '../desk/addresses';
import type { CaseView } from './case-view';
import { deskWords } from './desk-words';

interface NextCaseProps {
  view: Pick<CaseView, 'next' | 'waiting'>;
  /** Right after an answer Enter shall go on. */
  takesFocus?: boolean;
}

/** On to the next case that waits, without the list in between. */
export function NextCase({ view: { next, waiting }, takesFocus = false }: NextCaseProps) {
  const words = deskWords();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (takesFocus) link.current?.focus();
  }, [takesFocus]);
  if (next === null) return <Typography>{words.noneLeft}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <LinkButton
        ref={link}
        tag={Link}
        to={entryAddress(APPLICATION_UID, next.documentId)}
        variant={takesFocus ? 'default' : 'tertiary'}
        endIcon={<ArrowRight />}
        fullWidth
      >
        {words.next}
      </LinkButton>
      <Typography variant="pi" textColor="neutral600">
        {next.reference} · {words.left}: {waiting}
      </Typography>
    </Flex>
  );
}
