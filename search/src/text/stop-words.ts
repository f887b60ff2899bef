import { fold } from './fold.ts';

/** Words that say nothing about what is looked for: particles, question and filler words. */
const STOP_WORDS = {
  az: `və ilə üçün bu bir da də ki o nə hansı harada haradan hara necə kim kimə mənə məni mən sizə
    siz olan olar var yox mi mı mu mü ya daha ən kimi görə`,
  en: `the a an and or of for to in on at with by from is are be do i me my you your we where how
    what which who can there`,
  ru: `и в во на для с со по к ко о об от до у из за или как где куда кто что какой какая какие
    мне мой моя я мы вы это есть ли бы`,
} as const;

/** Folded, each once. */
export const FOLDED_STOP_WORDS: readonly string[] = [
  ...new Set(Object.values(STOP_WORDS).flatMap((words) => words.split(/\s+/).map(fold))),
].sort();

/** Words a question is asked with, beside the stop words; only looked for when nothing else is. */
const QUESTION_WORDS = {
  az: `nədir nələr niyə nəyə neçə necədir hansılar haraya haradadır harda hardan hardadır kimdir
    kimin kimdən kimlər mənim məndən biz bizim bizə sən sənin sənə sizin onun onlar öz özüm edə edək
    edim edir edirəm edirik etmək etməli etməliyəm etsəm eləmək elə ola olmaq olur olum olunur olsun
    olsa bilər bilərəm bilərik bilərmi bilirəm bilmirəm istəyirəm istəyirik istəyən istəsəm
    istərdim lazım lazımdır lazımdırmı lazımı gərək gərəkdir mümkün mümkündür mümkündürmü haqqında
    haqda barədə varmı yoxdur tapa tapım tapmaq tapmalı ala alım axtarıram
    axtarırıq istifadə yazılım yazıla yazılmaq qoşulum qoşula qoşulmaq zəhmət olmasa salam başqa digər hər`,
  en: `when whose whom why am was were been does did could may might shall should will would must
    we us our it its this that these those about as into any some want need looking find get have
    has if so please help apply join go take use using other another`,
  ru: `откуда когда кого кому чего чем каким какую каких меня мной мою моё мои моего нам нас вам
    вас этот эта эти быть стать можно нужно надо нужен нужна нужны хочу хотим хотел хотела хотелось
    могу может можем ищу ищем найти сделать делать пожалуйста чтобы если при про ещё уже тоже
    пользоваться использовать записаться записать подать вступить помочь помогите поможет поможете другой другая другие`,
} as const;

const FILLERS: ReadonlySet<string> = new Set([
  ...FOLDED_STOP_WORDS,
  ...Object.values(QUESTION_WORDS).flatMap((words) => words.split(/\s+/).map(fold)),
]);

/** Whether a word, folded, says nothing about what is looked for. */
export function isFiller(folded: string): boolean {
  return FILLERS.has(folded);
}
