import { Status, Typography } from '@strapi/design-system';

import { choose } from './choose';
import { shownState } from './states';

/** A state by name and colour; the bare value where it is none of ours. */
export function StateChip({ uid, state }: { uid: string; state: string }) {
  const shown = shownState(uid, state);
  return (
    <Status variant={shown?.tone ?? 'neutral'} size="S" width="fit-content">
      <Typography variant="omega" fontWeight="bold" tag="span">
        {shown === null ? state : choose(shown.name)}
      </Typography>
    </Status>
  );
}
