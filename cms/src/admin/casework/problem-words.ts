import { choose } from '../desk/choose';
import { deskWords, stateLabel } from './desk-words';

const EN = {
  full: 'All places are taken: put the case in reserve, or raise the capacity first.',
  notNow: 'Not possible in this state:',
  foreign: 'Belongs to another region.',
  gone: 'No longer there.',
  failed: 'It did not work. Try again.',
} as const;

type Words = Record<keyof typeof EN, string>;

const RU: Words = {
  full: 'Все места заняты: переведите заявку в резерв или сначала увеличьте число мест.',
  notNow: 'В этом состоянии невозможно:',
  foreign: 'Относится к другому региону.',
  gone: 'Больше не существует.',
  failed: 'Не получилось. Попробуйте ещё раз.',
};

const AZ: Words = {
  full: 'Bütün yerlər tutulub: müraciəti ehtiyata salın və ya əvvəlcə yerlərin sayını artırın.',
  notNow: 'Bu vəziyyətdə mümkün deyil:',
  foreign: 'Başqa regiona aiddir.',
  gone: 'Artıq yoxdur.',
  failed: 'Alınmadı. Yenidən cəhd edin.',
};

/** A refusal as the server tells it. */
export interface Problem {
  /** Of the office's closed list of error codes. */
  code: string;
  /** The rules' own word for a refused move. */
  reason?: string | null | undefined;
  /** Where the case is. */
  state?: string | null | undefined;
}

/** Why a case was not answered, and what to do about it. */
export function sayProblem({ code, reason, state }: Problem): string {
  const words = choose({ az: AZ, en: EN, ru: RU });
  if (reason === 'places-full') return words.full;
  switch (code) {
    case 'revision.stale':
      return `${deskWords().stale} ${stateLabel(state ?? '')}`;
    case 'application.illegal-move':
      return `${words.notNow} ${stateLabel(state ?? '')}`;
    case 'input.invalid':
      return deskWords().reasonNeeded;
    case 'region.forbidden':
      return words.foreign;
    case 'resource.missing':
      return words.gone;
    default:
      return words.failed;
  }
}
