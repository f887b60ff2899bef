export const WOMEN: readonly string[] =
  `Aysel Nigar Leyla Günel Aytən Səbinə Fidan Nərmin Lalə Turan
  Aynur Sevinc Ülviyyə Xədicə Zəhra Könül Gülnar Mədinə Ləman Rəna`.split(/\s+/);

export const MEN: readonly string[] =
  `Orxan Elvin Murad Rəşad Tural Kənan Nicat Elnur Fərid Cavid Rauf
  Samir Anar Vüsal Tərlan Emin Ramin Toğrul Zaur Həsən`.split(/\s+/);

/** As men carry them; women's end in -a where these end in -v. */
export const LAST_NAMES: readonly string[] =
  `Məmmədov Əliyev Hüseynov Həsənov Quliyev Rzayev Abbasov
  Vəliyev Kərimov Əhmədov İbrahimov Səfərov Nağıyev Cəfərov Mustafayev Babayev İsmayılov Qasımov
  Rəhimov Şirinov Novruzov Allahverdiyev Bayramov Əsgərov Mirzəyev Orucov Zeynalov Tağıyev Süleymanov
  Yusifov Nəzərli Paşazadə Sadıqlı Haqverdiyev Cavadov Dadaşov Fərzəliyev Xəlilov Ələkbərli
  Vəkilzadə`.split(/\s+/);

/** Syllables of made-up names, which give the search index its long tail of rare words. */
export const SYLLABLES: readonly string[] =
  `ba be da də ca çi əl fə gü ha hə xa xə ıl ka kə la lə ma mi nə
  nur or öz pə qa ra ri sa sə şa şi ta tu tür ul ün va və ya yu za zə`.split(/\s+/);
