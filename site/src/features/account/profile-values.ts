import type { Profile } from '#lib/cms/resources/me.ts';

type Values = Record<string, string[]>;

/** A profile as the fields of its form. */
export function profileValues(profile: Profile): Values {
  const { interests: _interests, ...fields } = profile;
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value === null ? [] : [String(value)]]),
  );
}

/** The member's level of each interest, as the fields of its form. */
export function interestValues(profile: Profile): Values {
  return Object.fromEntries(
    profile.interests.map(({ interestKey, level }) => [`interest-${interestKey}`, [level]]),
  );
}

/** What may be mailed, as the fields of its form. */
export function mailValues(profile: Profile): Values {
  return {
    mail: [
      ...(profile.mailDigests ? ['digests'] : []),
      ...(profile.mailReminders ? ['reminders'] : []),
    ],
  };
}
